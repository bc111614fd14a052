/** An answer as it goes over the wire. */
export interface WireAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export const JSON_HEADERS = { "content-type": "application/json; charset=utf-8" };

/** An answer that says what went wrong on GitHub's side. */
export function failureAnswer(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): WireAnswer {
  const body = JSON.stringify({ message, documentation_url: "https://docs.github.com/rest" });
  return { status, headers: { ...JSON_HEADERS, ...headers }, body };
}
