import { UserError } from "../errors.js";
import type { Part } from "../model/evidence.js";
import type { Problem } from "../model/problem.js";
import { type Reference, referenceKey } from "../model/reference.js";
import type { Work } from "../model/work.js";
import { EMPTY_READ_TOKEN, isWorkflowToken, problem, type ReadAccess } from "./diagnosis.js";
import { partialListsProblems } from "./partial-lists.js";
import { unreadWork } from "./to-work.js";
import { fetchPlaceNow } from "./transfers.js";
import {
  type Found,
  fetchBatches,
  notAnswered,
  toWanted,
  type Wanted,
  type WorkContext,
} from "./work-batch.js";

/** How many numbers that their repositories do not have are looked up one by one. */
const MOST_FOLLOWED = 100;

/**
 * The issues and pull requests behind references, of any repositories, one for each; two names of one issue give one
 * work. A query for each hundred; one REST request for each number that a repository does not have (a transferred
 * issue answers it with its new place), and then one query for those that moved.
 *
 * What cannot be read has a state that says so: `missing` (no such repository or number, or nobody may see it),
 * `private` (GitHub says that it exists and that this token may not read it) and `unreadable`.
 * @throws UserError when a rate limit is used up.
 */
export async function fetchWork(context: WorkContext, references: Reference[]): Promise<Part<Work[]>> {
  const distinct = [...new Map(references.map((ref) => [referenceKey(ref), ref])).values()];
  const impossible = distinct.filter((ref) => toWanted(ref) === null);
  const found = await fetchBatches(
    context,
    distinct.flatMap((ref) => toWanted(ref) ?? []),
  );
  const read = [
    ...found.filter(({ isUnknownNumber }) => !isUnknownNumber),
    ...(await follow(
      context,
      found.filter(({ isUnknownNumber }) => isUnknownNumber),
    )),
  ];
  const missing = impossible.map((ref) =>
    unreadWork(ref, context.serverUrl, "missing", "there is no such number"),
  );
  const value = [...merged(read.map(({ work }) => work)), ...missing];
  return { value, problems: problemsOf(read, distinct.length, context.access) };
}

/** Looks up where each issue went, and reads those that have moved under their new names. */
async function follow(context: WorkContext, unknown: Found[]): Promise<Found[]> {
  const places = await Promise.all(unknown.slice(0, MOST_FOLLOWED).map((found) => lookUp(context, found)));
  const stayed = places.flatMap((place) => ("work" in place ? place : []));
  const moved = places.flatMap((place) => ("work" in place ? [] : place));
  const read = await fetchBatches(context, moved);
  return [...stayed, ...unknown.slice(MOST_FOLLOWED), ...read.map(underOldName)];
}

/** Where to read a work that has moved; what is known of it, when it has not. */
async function lookUp(context: WorkContext, found: Found): Promise<Wanted | Found> {
  const { wanted } = found;
  try {
    const ref = await fetchPlaceNow(context.client, wanted.parts);
    if (ref === null || referenceKey(ref) === referenceKey(wanted.ref)) return found;
    return toWanted(ref, wanted.askedFor) ?? found;
  } catch (error) {
    if (error instanceof UserError) throw error;
    return notAnswered(context, wanted, error);
  }
}

/** What moved out of sight keeps the name that the notes know. */
function underOldName(found: Found): Found {
  const { work, wanted } = found;
  if (work.reason === null) return found;
  return {
    ...found,
    work: { ...work, ref: wanted.askedFor, reason: "it was moved to where the token may not read it" },
  };
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

const LINKED_WORK = { one: "linked issue or pull request", many: "linked issues and pull requests" };

/**
 * What the states of the works do not tell by themselves. Counts only: names of private work are not for every report.
 */
function problemsOf(found: Found[], all: number, access: ReadAccess): Problem[] {
  const refused = found.filter(({ isRefused }) => isRefused).length;
  const long = found.filter(({ isCut }) => isCut).length;
  const unseen = found.filter(
    ({ work, isUnknownNumber }) => work.state === "private" || (work.state === "missing" && !isUnknownNumber),
  ).length;
  const lists = partialListsProblems({ refused, long }, LINKED_WORK);
  return unseen === 0 || !isWorkflowToken(access) ? lists : [...lists, unseenByWorkflow(unseen, all)];
}

function unseenByWorkflow(unseen: number, all: number): Problem {
  return problem(
    "work-needs-token",
    `${unseen} of ${all} linked issues and pull requests could not be found with github.token, which sees public repositories and its own only.`,
    `${EMPTY_READ_TOKEN}: give it a token that may read theirs.`,
  );
}
