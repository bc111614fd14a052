import { UserError } from "../errors.js";
import type { Part } from "../model/evidence.js";
import type { Problem } from "../model/problem.js";
import { partsOfReference, type Reference, type ReferenceParts, referenceKey } from "../model/reference.js";
import type { Work, WorkState } from "../model/work.js";
import { inBatches, RETRIES_OF_A_BATCH } from "./batches.js";
import type { Client } from "./client.js";
import { problem } from "./diagnosis.js";
import { askIn, type Dialect } from "./dialect.js";
import { type GraphqlError, startsWith } from "./graphql.js";
import { toWork, unreadWork } from "./to-work.js";
import { fetchPlaceNow } from "./transfers.js";
import { type WorkAnswer, workFragments } from "./work-query.js";

/** References a query: each is an alias of its own, so that one failing leaves the others. */
const REFERENCES_A_QUERY = 100;
/** How many references that GitHub does not find are looked up one by one. */
const MOST_FOLLOWED = 100;

interface WorkContext {
  client: Client;
  dialect: Dialect;
  serverUrl: string;
}

/** A reference on its way to its work; `ref` is its name now, `askedFor` what the notes call it. */
interface Wanted {
  ref: Reference;
  parts: ReferenceParts;
  askedFor: Reference[];
}

/** What asking once gave. `unknownNumber`: its repository is there but the number is not, so it may have moved. */
interface Found {
  wanted: Wanted;
  work: Work;
  unknownNumber: boolean;
}

/**
 * The issues and pull requests behind references, of any repositories, one for each; two names of one issue give one
 * work. A query for each hundred; one REST request for each number that a repository does not have (a transferred
 * issue answers it with its new place), and then one query for those that moved.
 *
 * What cannot be read has a state that says so: `missing` (no such repository or number, or nobody may see it),
 * `private` (GitHub says that it exists and that this token may not read it) and `unreadable`.
 */
export async function fetchWork(context: WorkContext, references: Reference[]): Promise<Part<Work[]>> {
  const wanted = [...new Map(references.map((ref) => [referenceKey(ref), ref])).values()].flatMap(toWanted);
  const found = await fetchBatches(context, wanted);
  const unknown = found.filter(({ unknownNumber }) => unknownNumber);
  const followed = await follow(context, unknown);
  const works = [...found.filter(({ unknownNumber }) => !unknownNumber), ...followed].map(({ work }) => work);
  const value = merged(works);
  return { value, problems: problemsOf(value) };
}

function toWanted(ref: Reference): Wanted[] {
  const parts = partsOfReference(ref);
  return parts ? [{ ref, parts, askedFor: [ref] }] : [];
}

function fetchBatches(context: WorkContext, wanted: Wanted[]): Promise<Found[]> {
  return inBatches(
    wanted,
    REFERENCES_A_QUERY,
    (batch) => fetchBatch(context, batch),
    (one, error) => unread(context, one, "unreadable", notAnswered(error)),
  );
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
      const answer = data[`r${place}`]?.[`i${index}`];
      if (answer) return { wanted, work: toWork(answer, wanted.askedFor), unknownNumber: false };
      const error = errors.find((error) => isAbout(error, [`r${place}`, `i${index}`]));
      return refused(context, wanted, error);
    }),
  );
}

/** One group a repository, so that each is resolved once. */
function byRepository(batch: Wanted[]): Wanted[][] {
  const groups = new Map<string, Wanted[]>();
  for (const wanted of batch) {
    const key = `${wanted.parts.owner}/${wanted.parts.repo}`.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), wanted]);
  }
  return [...groups.values()];
}

/** Names are safe inside a query: `partsOfReference` lets through letters, digits, `_`, `.` and `-` only. */
function writeRepository(group: Wanted[], place: number): string {
  const issues = group.map(
    ({ parts }, index) =>
      `    i${index}: issueOrPullRequest(number: ${parts.number}) { ...WorkIssue ...WorkPullRequest }`,
  );
  const { owner, repo } = (group[0] as Wanted).parts;
  return `  r${place}: repository(owner: "${owner}", name: "${repo}") {
${issues.join("\n")}
  }`;
}

/** Whether an error explains a null at `path`: it stands there, above, or below. */
function isAbout(error: GraphqlError, path: string[]): boolean {
  return error.path !== undefined && startsWith(path, ...error.path.slice(0, path.length));
}

function refused(context: WorkContext, wanted: Wanted, error: GraphqlError | undefined): Found {
  const { owner, repo } = wanted.parts;
  if (error?.type === "FORBIDDEN") {
    return unread(context, wanted, "private", `the token may not read ${owner}/${repo}`);
  }
  if (error?.type === "NOT_FOUND") {
    const hasRepository = (error.path ?? []).length > 1;
    if (!hasRepository) {
      const reason = `there is no repository ${owner}/${repo}, or the token may not see it`;
      return unread(context, wanted, "missing", reason);
    }
    return { ...unread(context, wanted, "missing", noSuchNumber(wanted)), unknownNumber: true };
  }
  return unread(context, wanted, "unreadable", error?.message ?? "GitHub gave nothing for it");
}

/** Looks up where each issue went, and reads those that have moved under their new names. */
async function follow(context: WorkContext, unknown: Found[]): Promise<Found[]> {
  const places = await Promise.all(unknown.slice(0, MOST_FOLLOWED).map((found) => lookUp(context, found)));
  const moved = await fetchBatches(
    context,
    places.flatMap((place) => ("ref" in place ? place : [])),
  );
  const gone = places.flatMap((place) => ("ref" in place ? [] : place));
  return [...gone, ...unknown.slice(MOST_FOLLOWED), ...moved.map(underOldName)];
}

/** Where to read a work that has moved; what is known of it, when it has not. */
async function lookUp(context: WorkContext, found: Found): Promise<Wanted | Found> {
  const { wanted } = found;
  try {
    const ref = await fetchPlaceNow(context.client, wanted.parts);
    const parts = ref === null ? null : partsOfReference(ref);
    if (ref === null || parts === null || referenceKey(ref) === referenceKey(wanted.ref)) return found;
    return { ref, parts, askedFor: wanted.askedFor };
  } catch (error) {
    if (error instanceof UserError) throw error;
    return unread(context, wanted, "unreadable", notAnswered(error));
  }
}

/** What moved out of sight keeps the name that the notes know. */
function underOldName(found: Found): Found {
  const { work, wanted } = found;
  if (work.reason === null) return found;
  const ref = wanted.askedFor[0] ?? wanted.ref;
  return { ...found, work: { ...work, ref, reason: `it was moved: ${work.reason}` } };
}

/** One work for each issue, with all the names that led to it. */
function merged(works: Work[]): Work[] {
  const byKey = new Map<string, Work>();
  for (const work of works) {
    const key = referenceKey(work.ref);
    const known = byKey.get(key);
    byKey.set(key, known ? { ...known, formerRefs: [...known.formerRefs, ...work.formerRefs] } : work);
  }
  return [...byKey.values()];
}

/** Counts only: names of private work are not for every report. */
function problemsOf(works: Work[]): Problem[] {
  const count = (state: WorkState) => works.filter((work) => work.state === state).length;
  const unreadable = count("unreadable");
  const forbidden = count("private");
  const problems: Problem[] = [];
  if (unreadable > 0) {
    const message = `${unreadable} of ${works.length} linked issues and pull requests were not read: GitHub did not answer for them.`;
    problems.push(problem("work-unreadable", message, "Run the workflow again."));
  }
  if (forbidden > 0) {
    const message = `${forbidden} of ${works.length} linked issues and pull requests were not read: the token may not.`;
    problems.push(problem("work-forbidden", message, "Give read-token access to their repositories."));
  }
  return problems;
}

function unread(
  { serverUrl }: WorkContext,
  wanted: Wanted,
  state: "missing" | "private" | "unreadable",
  reason: string,
): Found {
  return { wanted, work: unreadWork(wanted.ref, serverUrl, state, reason), unknownNumber: false };
}

function noSuchNumber({ parts }: Wanted): string {
  return `${parts.owner}/${parts.repo} has no issue or pull request ${parts.number}`;
}

function notAnswered(error: unknown): string {
  return `GitHub did not answer for it (${error instanceof Error ? error.message : error})`;
}
