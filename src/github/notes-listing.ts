import type { Commit, Repository, Tag } from "@octokit/graphql-schema";
import { UserError } from "../errors.js";
import type { NotesListing } from "../model/evidence.js";
import type { Client } from "./client.js";
import {
  emptyRepository,
  folderIncomplete,
  refMissing,
  repositoryError,
  repositoryFailure,
} from "./diagnose-notes.js";
import { type ReadAccess, unreachable } from "./diagnosis.js";
import { ask } from "./graphql.js";
import { fetchTree, mayHold, type TreeFile } from "./notes-tree.js";

type CommitAnswer = { __typename: "Commit" } & Pick<Commit, "oid"> & { tree: { oid: string } };

interface ListingAnswer {
  repository:
    | (Pick<Repository, "nameWithOwner" | "url" | "isPrivate" | "isEmpty"> & {
        defaultBranchRef: { name: string } | null;
        object:
          | CommitAnswer
          | ({ __typename: "Tag" } & { target: CommitAnswer | Pick<Tag, "__typename"> })
          | null;
      })
    | null;
}

const QUERY = `query NotesCommit($owner: String!, $name: String!, $ref: String!) {
  rateLimit { cost }
  repository(owner: $owner, name: $name) {
    nameWithOwner url isPrivate isEmpty
    defaultBranchRef { name }
    object(expression: $ref) {
      __typename
      ...AtCommit
      ... on Tag { target { __typename ...AtCommit } }
    }
  }
}
fragment AtCommit on Commit { oid tree { oid } }`;

/** The notes' repository, what it is read at, and its files with what is needed to read them. */
export interface ListedNotes {
  listing: NotesListing;
  files: TreeFile[];
}

export interface NotesWanted {
  repository: string;
  /** Null: the default branch. */
  ref: string | null;
  globs: string[];
}

/**
 * The files of the notes' repository at a ref: one GraphQL request for the commit, one REST request for its tree. It
 * needs Contents: read.
 * @throws UserError when repository or ref are not there, or GitHub cannot be reached.
 */
export async function fetchListing(
  client: Client,
  access: ReadAccess,
  wanted: NotesWanted,
): Promise<ListedNotes> {
  try {
    const { repository, commit } = await fetchCommit(client, access, wanted);
    const isWanted = (folder: string) => mayHold(folder, wanted.globs);
    const { files, cutFolders } = await fetchTree(
      client,
      repository.nameWithOwner,
      commit.tree.oid,
      isWanted,
    );
    const listing: NotesListing = {
      repository: repository.nameWithOwner,
      commit: commit.oid,
      isPublic: !repository.isPrivate,
      blobUrl: `${repository.url}/blob/${commit.oid}`,
      paths: files.map((file) => file.path).sort(),
      problems: cutFolders.map((folder) => folderIncomplete(repository.nameWithOwner, folder)),
    };
    return { listing, files };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw (
      repositoryError(wanted.repository, error, access) ??
      unreachable(`the repository ${wanted.repository}`, error)
    );
  }
}

async function fetchCommit(client: Client, access: ReadAccess, { repository: wanted, ref }: NotesWanted) {
  const [owner = "", name = ""] = wanted.split("/");
  const { data, errors } = await ask<ListingAnswer>(client, QUERY, { owner, name, ref: ref ?? "HEAD" });
  const { repository } = data;
  if (!repository) {
    const words = errors[0]?.message ?? "an empty answer";
    throw repositoryFailure(wanted, errors, access) ?? unreachable(`the repository ${wanted}`, words);
  }
  const commit = commitOf(repository.object);
  if (commit) return { repository, commit };
  const refusal = errors.length > 0 ? repositoryFailure(wanted, errors, access) : null;
  if (refusal) throw refusal;
  if (repository.isEmpty || ref === null) throw emptyRepository(wanted);
  throw refMissing(wanted, ref, repository.defaultBranchRef?.name ?? null);
}

/** The commit that a ref names, also by way of an annotated tag; null when it names none. */
function commitOf(object: NonNullable<ListingAnswer["repository"]>["object"]): CommitAnswer | null {
  const target = object?.__typename === "Tag" && "target" in object ? object.target : object;
  return target && "tree" in target ? target : null;
}
