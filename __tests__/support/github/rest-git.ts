import type { GitObject, ListedEntry } from "./git-store.js";
import { json, notFoundAnswer, type RestAnswer, restError } from "./rest-answer.js";
import type { RepositoryRequest } from "./rest-request.js";
import { fullName } from "./world.js";

/** GET /repos/{owner}/{repo}/git/trees/{tree_sha}: also by branch or tag; cut and marked above the repository's limit. */
export function getTree(request: RepositoryRequest): RestAnswer {
  const { repository, parts, query } = request;
  if (repository.git.isEmpty) return restError(409, "Git Repository is empty.");
  const tree = repository.git.treeOf(repository.git.resolve(parts.sha ?? ""));
  if (tree?.type !== "tree") return notFoundAnswer();
  const all = repository.git.list(tree, query.has("recursive"));
  const listed = all.slice(0, repository.treeLimit);
  return json(200, {
    sha: tree.oid,
    url: `${repositoryApiUrl(request)}/git/trees/${tree.oid}`,
    tree: listed.map((entry) => treeEntry(request, entry)),
    truncated: listed.length < all.length,
  });
}

function treeEntry(request: RepositoryRequest, { path, mode, type, oid, size }: ListedEntry) {
  const url = `${repositoryApiUrl(request)}/git/${type}s/${oid}`;
  return { path, mode, type, sha: oid, ...(size === null ? {} : { size }), url };
}

/** GET /repos/{owner}/{repo}/git/blobs/{file_sha}: base64, or the bytes themselves when raw is asked for. */
export function getBlob(request: RepositoryRequest): RestAnswer {
  const object = request.repository.git.object(request.parts.sha ?? "");
  if (object?.type !== "blob") return notFoundAnswer();
  if (wantsRaw(request)) return raw(object.bytes);
  return json(200, {
    sha: object.oid,
    size: object.bytes.length,
    encoding: "base64",
    content: object.bytes.toString("base64"),
    url: `${repositoryApiUrl(request)}/git/blobs/${object.oid}`,
  });
}

/** Above this size a file's content is not in the JSON answer, only in the raw one. */
const LARGEST_IN_JSON = 1_000_000;

/** GET /repos/{owner}/{repo}/contents/{path}: a file, or what a folder holds. */
export function getContents(request: RepositoryRequest): RestAnswer {
  const { repository, parts, query } = request;
  const revision = query.get("ref") ?? "HEAD";
  if (repository.git.isEmpty) return restError(404, "This repository is empty.");
  if (!repository.git.resolve(revision)) return restError(404, `No commit found for the ref ${revision}`);
  const path = parts.path ?? "";
  const object = repository.git.resolve(`${revision}:${path}`);
  if (object?.type === "blob")
    return wantsRaw(request) ? raw(object.bytes) : json(200, fileContent(path, object));
  if (object?.type !== "tree") return notFoundAnswer();
  const entries = repository.git.list(object, false);
  const prefix = path === "" ? "" : `${path}/`;
  return json(
    200,
    entries.map(({ name, type, oid, size }) => ({
      type: type === "tree" ? "dir" : "file",
      name,
      path: `${prefix}${name}`,
      sha: oid,
      size: size ?? 0,
    })),
  );
}

function fileContent(path: string, { oid, bytes }: Extract<GitObject, { type: "blob" }>) {
  const isLarge = bytes.length > LARGEST_IN_JSON;
  return {
    type: "file",
    name: path.slice(path.lastIndexOf("/") + 1),
    path,
    sha: oid,
    size: bytes.length,
    encoding: isLarge ? "none" : "base64",
    content: isLarge ? "" : bytes.toString("base64"),
  };
}

const wantsRaw = ({ accept }: RepositoryRequest): boolean => /\braw\b/.test(accept);

const raw = (bytes: Buffer): RestAnswer => ({
  status: 200,
  body: bytes,
  headers: { "content-type": "application/vnd.github.raw; charset=utf-8" },
});

/** Address of the request's repository in the API. */
export const repositoryApiUrl = ({ apiUrl, repository }: RepositoryRequest): string =>
  `${apiUrl}/repos/${fullName(repository)}`;
