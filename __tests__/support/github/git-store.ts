import { createHash } from "node:crypto";

export interface TreeEntry {
  name: string;
  mode: "100644" | "120000" | "160000" | "040000";
  type: "blob" | "tree" | "commit";
  oid: string;
}

export type GitObject =
  | { type: "blob"; oid: string; bytes: Buffer }
  | { type: "tree"; oid: string; entries: TreeEntry[] }
  | { type: "commit"; oid: string; tree: string; committedAt: string }
  /** An annotated tag. */
  | { type: "tag"; oid: string; name: string; target: string };

/** An entry of a listed tree, with its path from where the listing began. */
export interface ListedEntry extends TreeEntry {
  path: string;
  /** In bytes, of a blob. */
  size: number | null;
}

/** Text, bytes, a symbolic link, or a submodule at a commit of another repository. */
export type FileContent = string | Uint8Array | { link: string } | { submodule: string };

/** Files by path. */
export type Files = Record<string, FileContent>;

/** A repository's Git objects and refs, with Git's own object ids. */
export class GitStore {
  readonly defaultBranch: string;
  readonly #objects = new Map<string, GitObject>();
  readonly #branches = new Map<string, string>();
  readonly #tags = new Map<string, string>();

  constructor(defaultBranch = "main") {
    this.defaultBranch = defaultBranch;
  }

  /** Commits `files` as the whole content of a branch, and gives the commit's id. */
  commit(files: Files, committedAt: string, branch = this.defaultBranch): string {
    const tree = this.#writeTree(Object.entries(files));
    const parent = this.#branches.get(branch) ?? "none";
    const oid = sha1("commit", Buffer.from(`${tree} ${parent} ${committedAt}`));
    this.#objects.set(oid, { type: "commit", oid, tree, committedAt });
    this.#branches.set(branch, oid);
    return oid;
  }

  /** Tags the head of the default branch; an annotated tag is an object of its own. */
  tag(name: string, isAnnotated = false): void {
    const head = this.#branches.get(this.defaultBranch);
    if (!head) throw new Error("an empty repository has nothing to tag");
    const oid = isAnnotated ? sha1("tag", Buffer.from(`${head} ${name}`)) : head;
    if (isAnnotated) this.#objects.set(oid, { type: "tag", oid, name, target: head });
    this.#tags.set(name, oid);
  }

  /** Whether nothing was ever committed. */
  get isEmpty(): boolean {
    return this.#branches.size === 0;
  }

  /** What an object id names. */
  object(oid: string): GitObject | undefined {
    return this.#objects.get(oid);
  }

  /** What `HEAD`, a branch, a tag or an object id names, or a path in it: `main:notes/a.md`, `main:`. */
  resolve(expression: string): GitObject | undefined {
    const colon = expression.indexOf(":");
    const revision = colon < 0 ? expression : expression.slice(0, colon);
    const named = this.object(this.#oidOf(revision) ?? revision);
    if (colon < 0 || !named) return named;
    return this.#walk(this.treeOf(named), expression.slice(colon + 1));
  }

  /** The tree of a commit or of a tag's commit, or a tree itself. */
  treeOf(object: GitObject | undefined): GitObject | undefined {
    if (object?.type === "tag") return this.treeOf(this.object(object.target));
    return object?.type === "commit" ? this.object(object.tree) : object;
  }

  /** Entries of a tree in Git's order; with `recursive`, those of its subtrees too. */
  list(tree: GitObject, recursive: boolean, prefix = ""): ListedEntry[] {
    if (tree.type !== "tree") return [];
    return tree.entries.flatMap((entry) => {
      const path = `${prefix}${entry.name}`;
      const object = this.object(entry.oid);
      const listed = { ...entry, path, size: object?.type === "blob" ? object.bytes.length : null };
      return object?.type === "tree" && recursive
        ? [listed, ...this.list(object, true, `${path}/`)]
        : [listed];
    });
  }

  #oidOf(revision: string): string | undefined {
    if (revision === "HEAD") return this.#branches.get(this.defaultBranch);
    const name = revision.replace(/^refs\//, "").replace(/^(heads|tags)\//, "");
    return this.#branches.get(name) ?? this.#tags.get(name);
  }

  #walk(tree: GitObject | undefined, path: string): GitObject | undefined {
    return path
      .split("/")
      .filter((segment) => segment !== "")
      .reduce<GitObject | undefined>((object, segment) => {
        if (object?.type !== "tree") return undefined;
        const entry = object.entries.find(({ name }) => name === segment);
        return entry && this.object(entry.oid);
      }, tree);
  }

  #writeTree(files: [path: string, content: FileContent][]): string {
    const folders = new Map<string, [string, FileContent][]>();
    const entries: TreeEntry[] = [];
    for (const [path, content] of files) {
      const slash = path.indexOf("/");
      if (slash < 0) {
        entries.push({ name: path, ...this.#writeEntry(content) });
        continue;
      }
      const folder = path.slice(0, slash);
      const inside = folders.get(folder) ?? [];
      inside.push([path.slice(slash + 1), content]);
      folders.set(folder, inside);
    }
    for (const [name, inside] of folders) {
      entries.push({ name, mode: "040000", type: "tree", oid: this.#writeTree(inside) });
    }
    entries.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    const bytes = Buffer.concat(
      entries.map(({ mode, name, oid }) =>
        Buffer.concat([Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`), Buffer.from(oid, "hex")]),
      ),
    );
    const oid = sha1("tree", bytes);
    this.#objects.set(oid, { type: "tree", oid, entries });
    return oid;
  }

  #writeEntry(content: FileContent): Omit<TreeEntry, "name"> {
    if (typeof content === "string" || content instanceof Uint8Array) {
      return { mode: "100644", type: "blob", oid: this.#writeBlob(content) };
    }
    return "link" in content
      ? { mode: "120000", type: "blob", oid: this.#writeBlob(content.link) }
      : { mode: "160000", type: "commit", oid: content.submodule };
  }

  #writeBlob(content: string | Uint8Array): string {
    const bytes = Buffer.from(content);
    const oid = sha1("blob", bytes);
    this.#objects.set(oid, { type: "blob", oid, bytes });
    return oid;
  }
}

/** Git sorts a folder as if its name ended in a slash. */
const sortKey = (entry: TreeEntry): string => (entry.type === "tree" ? `${entry.name}/` : entry.name);

function sha1(type: string, bytes: Buffer): string {
  return createHash("sha1").update(`${type} ${bytes.length}\0`).update(bytes).digest("hex");
}
