import type { GitObject } from "./git-store.js";
import { type Fields, nodeId, repositoryUrl, type Viewer } from "./viewer.js";
import type { Repository } from "./world.js";

/** GraphQL gives this much of a blob's text; the rest only REST gives. */
const LONGEST_TEXT = 512_000;

/** A Git object as GraphQL shows it: a commit, a tree, a blob or an annotated tag. */
export function gitFields(viewer: Viewer, repository: Repository, object: GitObject): Fields {
  const common = {
    id: nodeId(object.type.toUpperCase(), Number.parseInt(object.oid.slice(0, 8), 16)),
    oid: object.oid,
    abbreviatedOid: object.oid.slice(0, 7),
    commitUrl: `${repositoryUrl(viewer, repository)}/commit/${object.oid}`,
  };
  if (object.type === "blob") return { ...common, ...blobPart(object.bytes) };
  if (object.type === "tree") return { ...common, ...treePart(viewer, repository, object) };
  if (object.type === "tag") {
    const target = repository.git.object(object.target);
    return {
      __typename: "Tag",
      ...common,
      name: object.name,
      target: () => target && gitFields(viewer, repository, target),
    };
  }
  return {
    __typename: "Commit",
    ...common,
    url: common.commitUrl,
    committedDate: object.committedAt,
    tree: () => {
      const tree = repository.git.treeOf(object);
      return tree && gitFields(viewer, repository, tree);
    },
  };
}

function blobPart(bytes: Buffer): Fields {
  const isBinary = bytes.subarray(0, 8000).includes(0);
  return {
    __typename: "Blob",
    byteSize: bytes.length,
    isBinary,
    isTruncated: bytes.length > LONGEST_TEXT,
    text: isBinary ? null : bytes.subarray(0, LONGEST_TEXT).toString("utf8"),
  };
}

function treePart(viewer: Viewer, repository: Repository, tree: GitObject): Fields {
  return {
    __typename: "Tree",
    entries: () =>
      repository.git.list(tree, false).map((entry) => ({
        __typename: "TreeEntry",
        name: entry.name,
        path: entry.path,
        oid: entry.oid,
        type: entry.type,
        mode: Number.parseInt(entry.mode, 8),
        size: entry.size ?? 0,
        object: () => {
          const object = repository.git.object(entry.oid);
          return object ? gitFields(viewer, repository, object) : null;
        },
      })),
  };
}
