import type { Blob } from "@octokit/graphql-schema";
import { UserError } from "../errors.js";
import type { NotesFile, Part } from "../model/evidence.js";
import type { Problem } from "../model/problem.js";
import { inBatches, RETRIES_OF_A_BATCH } from "./batches.js";
import type { Client } from "./client.js";
import { unreachable, wordsOf } from "./diagnosis.js";
import { ask } from "./graphql.js";
import type { TreeFile } from "./notes-tree.js";

const FILES_A_QUERY = 50;
/** GraphQL cuts a blob's text here, in bytes. */
const LARGEST_TEXT = 512_000;
/** Larger files are no meeting notes: they are said and not read. */
const LARGEST_FILE = 5_000_000;

type BlobAnswer = Pick<Blob, "text" | "isBinary" | "isTruncated">;
/** What became of a file: its text, or why there is none. */
type Read = NotesFile | Unread;

interface Unread {
  path: string;
  problem: Problem;
  /** What GitHub gave instead of an answer, so that another run may read it; null when no run will. */
  outage: string | null;
}

/**
 * The text of files, in the order given: fifty a GraphQL query, and one REST request for each over 512,000 bytes. A
 * file that is over 5 MB or binary, or cannot be read, is a problem and is left out.
 * @throws UserError when a rate limit is used up; or when not one file could be read because GitHub did not answer: a
 * report without any notes would call settled what it merely did not see, and running again helps.
 */
export async function fetchFiles(
  client: Client,
  repository: string,
  files: TreeFile[],
): Promise<Part<NotesFile[]>> {
  const small = files.filter((file) => file.size <= LARGEST_TEXT);
  const [batched, single] = await Promise.all([
    inBatches(small, FILES_A_QUERY, (batch) => fetchBatch(client, repository, batch), notAnswered),
    Promise.all(
      files.filter((file) => file.size > LARGEST_TEXT).map((file) => fetchLarge(client, repository, file)),
    ),
  ]);
  const byPath = new Map([...batched, ...single].map((read) => [read.path, read]));
  const inOrder = files.flatMap((file) => byPath.get(file.path) ?? []);
  const value = inOrder.filter((read) => "text" in read);
  const unread = inOrder.filter((read) => "problem" in read);
  const outage = unread.find((read) => read.outage !== null)?.outage;
  if (value.length === 0 && outage) throw unreachable(`the notes in ${repository}`, outage);
  return { value, problems: unread.map(({ problem }) => problem) };
}

async function fetchBatch(client: Client, repository: string, batch: TreeFile[]): Promise<Read[]> {
  const [owner = "", name = ""] = repository.split("/");
  // Object ids come from GitHub, and are hexadecimal.
  const blobs = batch.map(({ oid }, index) => `    b${index}: object(oid: "${oid}") { ...Text }`);
  const { data, errors } = await ask<{ repository: Record<string, BlobAnswer | null> | null }>(
    client,
    `query NotesFiles($owner: String!, $name: String!) {
  rateLimit { cost }
  repository(owner: $owner, name: $name) {
${blobs.join("\n")}
  }
}
fragment Text on Blob { text isBinary isTruncated }`,
    { owner, name },
    RETRIES_OF_A_BATCH,
  );
  const words = errors[0]?.message ?? "GitHub gave nothing for it";
  return Promise.all(
    batch.map((file, index) => {
      const blob = data.repository?.[`b${index}`];
      if (!blob) return notGiven(file, words, words);
      if (blob.isBinary) return binary(file);
      if (blob.isTruncated || typeof blob.text !== "string") return fetchLarge(client, repository, file);
      return { path: file.path, text: blob.text };
    }),
  );
}

/** A file by REST, whose blobs come whole. */
async function fetchLarge(client: Client, repository: string, file: TreeFile): Promise<Read> {
  if (file.size > LARGEST_FILE) {
    const size = `it has ${(file.size / 1_000_000).toFixed(1)} MB, and files over 5 MB are left out`;
    return unreadable(file, size, "Split it, or exclude it in notes-path by a line that starts with !.");
  }
  try {
    const [owner = "", repo = ""] = repository.split("/");
    const { data } = await client.rest.git.getBlob({ owner, repo, file_sha: file.oid });
    const bytes = Buffer.from(data.content, "base64");
    // A zero byte is what Git itself goes by.
    return bytes.includes(0) ? binary(file) : { path: file.path, text: bytes.toString("utf8") };
  } catch (error) {
    if (error instanceof UserError) throw error;
    return notAnswered(file, error);
  }
}

function binary(file: TreeFile): Unread {
  return unreadable(file, "it is binary, not text", "Exclude it in notes-path by a line that starts with !.");
}

function notAnswered(file: TreeFile, error: unknown): Unread {
  return notGiven(file, `GitHub did not answer for it (${wordsOf(error)})`, wordsOf(error));
}

function notGiven(file: TreeFile, reason: string, outage: string): Unread {
  return { ...unreadable(file, reason, "Run the workflow again."), outage };
}

function unreadable({ path }: TreeFile, reason: string, hint: string): Unread {
  const message = `${path} was not read: ${reason}.`;
  return { path, problem: { code: "notes-file-unreadable", message, hint, path, line: null }, outage: null };
}
