import { REFERENCES_A_REQUEST } from "../model/evidence.js";
import { groupBy } from "../model/group-by.js";
import { partsOfReference, type Reference, type ReferenceParts } from "../model/reference.js";
import type { Work } from "../model/work.js";
import { inBatches, RETRIES_OF_A_BATCH } from "./batches.js";
import type { Client } from "./client.js";
import { type ReadAccess, wordsOf } from "./diagnosis.js";
import { askIn, type Dialect } from "./dialect.js";
import { type GraphqlError, startsWith } from "./graphql.js";
import { hasCutList } from "./partial-lists.js";
import { toWork, unreadWork } from "./to-work.js";
import { WORK, type WorkAnswer, workFragments } from "./work-query.js";

/** GraphQL's largest integer: a larger number would make GitHub refuse the whole query. */
const LARGEST_NUMBER = 2_147_483_647;

export interface WorkContext {
  client: Client;
  dialect: Dialect;
  access: ReadAccess;
  /** `GITHUB_SERVER_URL`. */
  serverUrl: string;
}

/** A reference on its way to its work. */
export interface Wanted {
  /** Its name now, as far as is known. */
  ref: Reference;
  parts: ReferenceParts;
  /** What the notes call it. */
  askedFor: Reference;
}

/** What asking for a reference gave. */
export interface Found {
  wanted: Wanted;
  work: Work;
  /** Its repository is there and the number is not: it may have moved. */
  isUnknownNumber: boolean;
  /** GitHub gave an error for some list of it. */
  isRefused: boolean;
  /** Some list of it is longer than what was read. */
  isCut: boolean;
}

/** What is needed to ask for a reference; null for what can be no issue or pull request. */
export function toWanted(ref: Reference, askedFor: Reference = ref): Wanted | null {
  const parts = partsOfReference(ref);
  return parts && parts.number <= LARGEST_NUMBER ? { ref, parts, askedFor } : null;
}

/**
 * Asks for work, a query for each {@link REFERENCES_A_REQUEST} references and each an alias of its own, side by side; every
 * one of them gives something.
 */
export function fetchBatches(context: WorkContext, wanted: Wanted[]): Promise<Found[]> {
  return inBatches(
    wanted,
    REFERENCES_A_REQUEST,
    (batch) => fetchBatch(context, batch),
    (one, error) => notAnswered(context, one, error),
  );
}

/** What stands for a reference that GitHub did not answer for. */
export function notAnswered(context: WorkContext, wanted: Wanted, error: unknown): Found {
  return unread(context, wanted, "unreadable", `GitHub did not answer for it (${wordsOf(error)})`);
}

async function fetchBatch(context: WorkContext, batch: Wanted[]): Promise<Found[]> {
  const repositories = byRepository(batch);
  const { data, errors } = await askIn<Record<string, Record<string, WorkAnswer | null> | null>>(
    context.dialect,
    context.client,
    (dialect) => `query Work {
  rateLimit { cost }
${repositories.map(writeRepository).join("\n")}
}${workFragments(dialect)}`,
    {},
    RETRIES_OF_A_BATCH,
  );
  return repositories.flatMap((group, place) =>
    group.map((wanted, index) => {
      const path = [`r${place}`, `i${index}`];
      const error = errors.find((candidate) => isAbout(candidate, path));
      const answer = data[`r${place}`]?.[`i${index}`];
      if (!answer) return refused(context, wanted, error);
      const work = toWork(answer, [wanted.askedFor]);
      const isRefused = error !== undefined;
      return { wanted, work, isUnknownNumber: false, isRefused, isCut: hasCutList(answer) };
    }),
  );
}

/** One group a repository, so that each is resolved once. */
function byRepository(batch: Wanted[]): Wanted[][] {
  const groups = groupBy(batch, ({ parts }) => `${parts.owner}/${parts.repo}`.toLowerCase());
  return [...groups.values()];
}

/** Names are safe inside a query: `partsOfReference` lets through letters, digits, `_`, `.` and `-` only. */
function writeRepository(group: Wanted[], place: number): string {
  const issues = group.map(
    ({ parts }, index) => `    i${index}: issueOrPullRequest(number: ${parts.number}) { ${WORK} }`,
  );
  const { owner, repo } = (group[0] as Wanted).parts;
  return `  r${place}: repository(owner: "${owner}", name: "${repo}") {
${issues.join("\n")}
  }`;
}

/** Whether an error stands at `path`, above or below: above or at it, it explains a null there. */
function isAbout(error: GraphqlError, path: string[]): boolean {
  return error.path !== undefined && startsWith(path, ...error.path.slice(0, path.length));
}

function refused(context: WorkContext, wanted: Wanted, error: GraphqlError | undefined): Found {
  const { owner, repo, number } = wanted.parts;
  if (error?.type === "FORBIDDEN") {
    return unread(context, wanted, "private", `the token may not read it in ${owner}/${repo}`);
  }
  if (error?.type !== "NOT_FOUND") {
    return unread(context, wanted, "unreadable", error?.message ?? "GitHub gave nothing for it");
  }
  // At the repository, the path has one step; at the number, two.
  if (error.path?.length === 1) {
    const reason = `there is no repository ${owner}/${repo}, or the token may not see it`;
    return unread(context, wanted, "missing", reason);
  }
  const reason = `${owner}/${repo} has no issue or pull request ${number}`;
  return { ...unread(context, wanted, "missing", reason), isUnknownNumber: true };
}

function unread(
  { serverUrl }: WorkContext,
  wanted: Wanted,
  state: "missing" | "private" | "unreadable",
  reason: string,
): Found {
  const work = unreadWork(wanted.ref, serverUrl, state, reason);
  return { wanted, work, isUnknownNumber: false, isRefused: false, isCut: false };
}
