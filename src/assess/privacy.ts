import type { Withheld } from "../model/assessment.js";
import type { ProjectBoard, ProjectItem } from "../model/board.js";
import type { Evidence } from "../model/evidence.js";
import { referenceKey, repositoryOf } from "../model/reference.js";
import type { Settings } from "../model/settings.js";
import { NOT_IN_SNAPSHOT, nothingKnown, type Work, type WorkState } from "../model/work.js";
import { BoardRules } from "./board-rules.js";
import { type Hidden, hiddenOf, NOTHING_HIDDEN } from "./hidden.js";

/** Evidence that holds nothing a public report may not say: whatever is decided from it may be written. */
export interface ShareableEvidence {
  evidence: Evidence;
  withheld: Withheld;
  hidden: Hidden;
  /** Whether the notes themselves were withheld. */
  notesWithheld: boolean;
}

/**
 * Takes out what is private when the report is public (design 2.8): drafts and field values of a board that is not
 * public, titles, people and states of work in repositories that are not, and notes of a repository that is not. Taken
 * out before anything is decided, so that no sentence or count can give it away; the reference of private work is shown as
 * the public notes write it. {@link Hidden} keeps what the decisions may know.
 */
export function withholdPrivate(evidence: Evidence, settings: Settings): ShareableEvidence {
  if (!evidence.reportIsPublic || settings.includePrivate) return allOf(evidence);
  const { board, notes, notesArePublic } = evidence;
  const items = board?.items ?? [];
  const privateItems = board?.isPublic === false ? items : [];
  const privateWork = [...evidence.work, ...items.flatMap(({ work }) => work ?? [])].filter(isPrivate);
  const publicWork = evidence.work.filter((work) => !isPrivate(work));
  const withheldWork = privateWork.filter(({ state }) => !isUnknown(state));
  const drafts = privateItems.filter(({ work }) => work === null);
  const ofPrivateWork = items.filter(({ work }) => work !== null && withheldWork.includes(work));
  const shown = privateItems.filter(({ work }) => work !== null && !isPrivate(work));
  return {
    evidence: {
      ...evidence,
      notes: notesArePublic ? notes : [],
      undated: notesArePublic ? (evidence.undated ?? []) : [],
      work: [...publicWork.map(shareable), ...privateWork.flatMap(namesOnly)],
      formerWork: (evidence.formerWork ?? []).filter((work) => !isPrivate(work)),
      board: board && shareableBoard(board, settings),
    },
    withheld: {
      drafts: drafts.length,
      work: new Set(withheldWork.map(({ ref }) => referenceKey(ref))).size,
      fieldValues: privateItems.filter((item) => item.work !== null && hasValues(item)).length,
    },
    hidden: hiddenOf(
      { works: withheldWork, items: [...drafts, ...ofPrivateWork], withoutValues: shown },
      new BoardRules(settings),
    ),
    notesWithheld: !notesArePublic,
  };
}

function allOf(evidence: Evidence): ShareableEvidence {
  const withheld = { drafts: 0, work: 0, fieldValues: 0 };
  return { evidence, withheld, hidden: NOTHING_HIDDEN, notesWithheld: false };
}

function isPrivate({ isPublic }: Work): boolean {
  return !isPublic;
}

/** Of work that could not be read nothing was withheld, and its state has to be said. */
function isUnknown(state: WorkState): boolean {
  return state === "missing" || state === "private" || state === "unreadable";
}

/** A pull request elsewhere may be in a private repository: only those beside public work are sure to be public. */
function shareable(work: Work): Work {
  const repository = referenceKey(repositoryOf(work.ref));
  return {
    ...work,
    closingPullRequests: work.closingPullRequests.filter(
      (pull) => referenceKey(repositoryOf(pull.ref)) === repository,
    ),
  };
}

/** One piece of private work for each name it goes by, so that a transfer does not tell the private repository's name. */
function namesOnly(work: Work): Work[] {
  return [work.ref, ...work.formerRefs].map(
    (ref): Work => ({
      ...work,
      ref,
      url: ref === work.ref ? work.url : addressOf(ref, work.url),
      title: "",
      state: isUnknown(work.state) ? work.state : "private",
      ...nothingKnown(),
      // GitHub's own words may tell more than the name does.
      reason: work.reason === NOT_IN_SNAPSHOT ? NOT_IN_SNAPSHOT : null,
    }),
  );
}

/** The address of another reference on the server that `url` is on. */
function addressOf(ref: string, url: string): string {
  const server = /^https?:\/\/[^/]+/.exec(url)?.[0] ?? "https://github.com";
  return `${server}/${ref.replace("#", "/issues/")}`;
}

/** The board less its items of private work, whose titles are the work's, and, when it is private, drafts and values. */
function shareableBoard(board: ProjectBoard, settings: Settings): ProjectBoard {
  const open = board.items
    .filter((item) => item.work === null || !isPrivate(item.work))
    .map((item) => ({ ...item, work: item.work && shareable(item.work) }));
  if (board.isPublic) return { ...board, items: open };
  return {
    ...board,
    title: settings.project ? `project ${settings.project.number}` : "a private project",
    items: open.filter((item) => item.work !== null).map(withoutValues),
    fields: [],
    options: {},
  };
}

function withoutValues(item: ProjectItem): ProjectItem {
  return { ...item, status: null, priority: null, iteration: null, targetDate: null, fieldValues: {} };
}

function hasValues(item: ProjectItem): boolean {
  const own = [item.status, item.priority, item.iteration, item.targetDate].some((value) => value !== null);
  return own || Object.keys(item.fieldValues).length > 0;
}
