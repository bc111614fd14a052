import { SAML_MESSAGE } from "./graphql-errors.js";
import { notAccessible, type Token } from "./token.js";

/** An answer of the REST API, before it is written to the wire. */
export interface RestAnswer {
  status: number;
  /** JSON, text or bytes; null: no body. */
  body: unknown;
  headers: Record<string, string>;
}

const DOCUMENTATION = "https://docs.github.com/rest";

export const json = (status: number, body: unknown, headers: Record<string, string> = {}): RestAnswer => ({
  status,
  body,
  headers: { "content-type": "application/json; charset=utf-8", ...headers },
});

/** An error in GitHub's form. */
export function restError(status: number, message: string, more: Record<string, unknown> = {}): RestAnswer {
  return json(status, { message, ...more, documentation_url: DOCUMENTATION, status: String(status) });
}

export const notFoundAnswer = (): RestAnswer => restError(404, "Not Found");

export const forbiddenAnswer = (token: Token): RestAnswer => restError(403, notAccessible(token));

export function samlAnswer(owner: string): RestAnswer {
  const headers = {
    "x-github-sso": `required; url=https://github.com/orgs/${owner}/sso?authorization_request=A`,
  };
  return { ...restError(403, SAML_MESSAGE), headers: { ...json(403, null).headers, ...headers } };
}

/** One field of a write that GitHub does not take. */
export interface InvalidField {
  field: string;
  code: "missing_field" | "invalid" | "custom";
  value?: unknown;
  message?: string;
}

export function validationAnswer(...errors: InvalidField[]): RestAnswer {
  return restError(422, "Validation Failed", {
    errors: errors.map((error) => ({ resource: "Issue", ...error })),
  });
}

/** The answer for a place that has moved for good. */
export function movedAnswer(url: string): RestAnswer {
  return json(
    301,
    { message: "Moved Permanently", url, documentation_url: DOCUMENTATION },
    { location: url },
  );
}
