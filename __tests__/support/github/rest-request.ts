import type { Token } from "./token.js";
import type { Repository, World } from "./world.js";

/** A request of the REST API, for a handler. */
export interface RestRequest {
  world: World;
  token: Token;
  method: string;
  /** Decoded parts of the path that the route names: `number`, `path`. */
  parts: Record<string, string>;
  query: URLSearchParams;
  body: Record<string, unknown>;
  accept: string;
  /** Where the API stands: `http://127.0.0.1:4000/api/v3`. */
  apiUrl: string;
  /** Records that the simulation was asked for what it does not know: that fails the test. */
  fail(message: string): void;
}

/** A request about one repository. */
export interface RepositoryRequest extends RestRequest {
  repository: Repository;
}

/** The page that a list asks for: 30 a page unless it says otherwise, 100 at most. */
export function pageOf({ query, fail }: RestRequest): { page: number; perPage: number } {
  const perPage = Number(query.get("per_page") ?? 30);
  const page = Number(query.get("page") ?? 1);
  if (!Number.isInteger(perPage) || perPage < 1 || perPage > 100) fail(`per_page=${perPage} is not 1 to 100`);
  if (!Number.isInteger(page) || page < 1) fail(`page=${page} is no page`);
  return { page: Math.max(1, page), perPage: Math.min(100, Math.max(1, perPage)) };
}

/** The `link` header of a page in a list of `total`; none when there is one page alone. */
export function linkHeader(request: RestRequest, path: string, total: number): Record<string, string> {
  const { page, perPage } = pageOf(request);
  const last = Math.ceil(total / perPage);
  const to = (number: number, rel: string) => {
    const query = new URLSearchParams(request.query);
    query.set("page", String(number));
    return `<${request.apiUrl}${path}?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [to(page - 1, "prev"), to(1, "first")] : []),
    ...(page < last ? [to(page + 1, "next"), to(last, "last")] : []),
  ];
  return links.length > 0 ? { link: links.join(", ") } : {};
}
