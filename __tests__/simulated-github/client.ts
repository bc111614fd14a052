import type { GraphqlAnswer } from "../support/github/graphql.js";
import type { SimulatedGitHub } from "../support/github/server.js";

/** Sends a GraphQL query as a token's holder would; gives the answer's status, headers and JSON. */
export async function sendQuery(
  github: SimulatedGitHub,
  secret: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<{ response: Response; answer: GraphqlAnswer }> {
  const response = await fetch(github.graphqlUrl, {
    method: "POST",
    headers: { authorization: `bearer ${secret}`, "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return { response, answer: (await response.json()) as GraphqlAnswer };
}

/** Sends a REST request; gives the answer's status, headers and JSON. */
export async function sendRest<T = Record<string, unknown>>(
  github: SimulatedGitHub,
  secret: string,
  request: string,
  body?: Record<string, unknown>,
): Promise<{ response: Response; answer: T }> {
  const [method = "GET", path = "/"] = request.split(" ");
  const response = await fetch(`${github.apiUrl}${path}`, {
    method,
    headers: { authorization: `token ${secret}` },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { response, answer: (await response.json()) as T };
}
