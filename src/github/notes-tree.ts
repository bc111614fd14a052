import type { Client } from "./client.js";

/** A file of a tree: its blob's id, and its size in bytes. */
export interface TreeFile {
  path: string;
  oid: string;
  size: number;
}

/** An entry as REST lists it. */
interface Entry {
  path: string;
  mode: string;
  type: string;
  sha: string;
  size?: number;
}

const SYMBOLIC_LINK = "120000";

/** The files of a tree, and the folders of it that GitHub did not list to the end. */
export interface ListedTree {
  files: TreeFile[];
  /** `""` is the tree itself. */
  cutFolders: string[];
}

/**
 * Every file of a tree; symbolic links and submodules are none. One REST request; a listing that GitHub cuts off (at
 * 100,000 entries or 7 MB) is not believed: the folders are then listed one by one, each with all below it.
 * @param isWanted tells folders that cannot hold notes, so that a cut listing goes into the others only.
 */
export async function fetchTree(
  client: Client,
  repository: string,
  oid: string,
  isWanted: (folder: string) => boolean,
): Promise<ListedTree> {
  return listBelow({ client, repository, isWanted }, oid, "");
}

interface Walk {
  client: Client;
  repository: string;
  isWanted: (folder: string) => boolean;
}

/** @param folder where the tree stands: `""`, or a path that ends in a slash. */
async function listBelow(walk: Walk, oid: string, folder: string): Promise<ListedTree> {
  const all = await fetchEntries(walk, oid, true);
  if (!all.truncated) return { files: toFiles(all.entries, folder), cutFolders: [] };
  const { entries, truncated } = await fetchEntries(walk, oid, false);
  const folders = entries.filter(({ type, path }) => type === "tree" && walk.isWanted(folder + path));
  const below = await Promise.all(folders.map(({ sha, path }) => listBelow(walk, sha, `${folder}${path}/`)));
  return {
    files: [...toFiles(entries, folder), ...below.flatMap(({ files }) => files)],
    cutFolders: [...(truncated ? [folder] : []), ...below.flatMap(({ cutFolders }) => cutFolders)],
  };
}

async function fetchEntries({ client, repository }: Walk, oid: string, isRecursive: boolean) {
  const [owner = "", repo = ""] = repository.split("/");
  const recursive = isRecursive ? { recursive: "1" } : {};
  const { data } = await client.rest.git.getTree({ owner, repo, tree_sha: oid, ...recursive });
  return { entries: data.tree, truncated: data.truncated };
}

function toFiles(entries: Entry[], folder: string): TreeFile[] {
  return entries
    .filter(({ type, mode }) => type === "blob" && mode !== SYMBOLIC_LINK)
    .map(({ path, sha, size = 0 }) => ({ path: folder + path, oid: sha, size }));
}

/**
 * Whether a folder may hold, at any depth, a file that one of the globs names: compared segment by segment up to the
 * first one with a wildcard.
 */
export function mayHold(folder: string, globs: string[]): boolean {
  const segments = folder.split("/");
  return globs.some((glob) => {
    if (glob.startsWith("!")) return false;
    const fixed = glob
      .replace(/^\.?\//, "")
      .split("/")
      .slice(0, -1);
    const wild = fixed.findIndex((segment) => /[*?[\]{}()!+@\\]/.test(segment));
    const known = wild === -1 ? fixed : fixed.slice(0, wild);
    // Beyond a glob without wildcards there is nothing to find.
    if (wild === -1 && segments.length > known.length && !glob.endsWith("**")) return false;
    return segments.every((segment, index) => index >= known.length || segment === known[index]);
  });
}
