import type { Blob, TreeEntry } from "@octokit/graphql-schema";
import { UserError } from "../errors.js";
import type { Client } from "./client.js";
import { hasStatus, refusalOf, tokenRejected, unreachable } from "./diagnosis.js";
import { ask, type GraphqlError } from "./graphql.js";

type BlobAnswer = { __typename: "Blob" } & Pick<Blob, "text" | "isBinary" | "isTruncated">;
type EntryAnswer<Inner> = Pick<TreeEntry, "name" | "type"> & { object: BlobAnswer | Inner | null };
interface FolderAnswer<Inner> {
  __typename: "Tree";
  entries: EntryAnswer<Inner>[];
}

interface TemplatesAnswer {
  repository: { object: FolderAnswer<FolderAnswer<never>> | null } | null;
}

const QUERY = `query Templates($owner: String!, $name: String!, $expression: String!) {
  rateLimit { cost }
  repository(owner: $owner, name: $name) {
    object(expression: $expression) {
      __typename
      ... on Tree { entries { name type object { __typename ...Text ... on Tree { entries { name type object { __typename ...Text } } } } } }
    }
  }
}
fragment Text on Blob { text isBinary isTruncated }`;

/**
 * The templates of a folder and the folders right below it at a commit: text by path in the folder, such as
 * `report.hbs` or `partials/finding.hbs`. One request; files of other names are left out.
 * @throws UserError `templates-missing` when there is no such folder or no template in it, `templates-forbidden` when
 * `github-token` may not read it.
 */
export async function fetchTemplates(
  client: Client,
  repository: string,
  sha: string,
  folder: string,
): Promise<Record<string, string>> {
  const path = folder.replace(/^\.?\/+|\/+$/g, "").replace(/^\.$/, "");
  const [owner = "", name = ""] = repository.split("/");
  const variables = { owner, name, expression: `${sha}:${path}` };
  const { data, errors } = await ask<TemplatesAnswer>(client, QUERY, variables).catch((error: unknown) => {
    throw explained(repository, error);
  });
  if (errors.some(({ type }) => type === "FORBIDDEN")) throw forbidden(repository, errors);
  const tree = data.repository?.object;
  const templates = Object.fromEntries(tree?.__typename === "Tree" ? tree.entries.flatMap(toTemplates) : []);
  if (Object.keys(templates).length > 0) return templates;
  throw new UserError(
    `templates: the folder "${folder}" of ${repository} at ${sha.slice(0, 7)} holds no file that ends in .hbs; name a folder of the repository, from its top.`,
    "templates-missing",
  );
}

function explained(repository: string, error: unknown): unknown {
  if (error instanceof UserError) return error;
  return hasStatus(error, 401)
    ? tokenRejected("github-token")
    : unreachable(`the templates of ${repository}`, error);
}

function forbidden(repository: string, errors: GraphqlError[]): UserError {
  return new UserError(
    `templates: github-token may not read ${repository}${refusalOf(errors)}: give the job \`permissions: contents: read\`.`,
    "templates-forbidden",
  );
}

function toTemplates(entry: EntryAnswer<FolderAnswer<never>>): [string, string][] {
  if (entry.object?.__typename !== "Tree") return toTemplate(entry.name, entry.object);
  return entry.object.entries.flatMap((inner) => toTemplate(`${entry.name}/${inner.name}`, inner.object));
}

function toTemplate(path: string, blob: BlobAnswer | null): [string, string][] {
  if (!path.endsWith(".hbs") || !blob) return [];
  if (typeof blob.text !== "string" || blob.isTruncated) {
    throw new UserError(
      `templates: ${path} is no text, or larger than 512,000 bytes.`,
      "templates-unreadable",
    );
  }
  return [[path, blob.text]];
}
