import type { Withheld } from "../model/assessment.js";
import type { ProjectBoard, ProjectItem } from "../model/board.js";
import type { Evidence } from "../model/evidence.js";
import { repositoryOf } from "../model/reference.js";
import type { Settings } from "../model/settings.js";
import type { Work } from "../model/work.js";
import { foldTitle } from "./fold-title.js";
import { referenceKeysOf } from "./work-index.js";

/** Evidence that holds nothing a public report may not say: whatever is decided from it may be written. */
export interface ShareableEvidence {
  evidence: Evidence;
  withheld: Withheld;
  /** References and folded titles of what was withheld: known to exist, so neither "gone" nor "untracked". Never written. */
  hiddenKeys: Set<string>;
  /** Whether the notes themselves were withheld. */
  notesWithheld: boolean;
}

/**
 * Takes out what is private when the report is public (design 2.8): drafts and field values of a board that is not
 * public, titles and people of work in repositories that are not, and notes of a repository that is not. Taken out
 * before anything is decided, so that no list, sentence or count can give it away.
 */
export function withholdPrivate(evidence: Evidence, settings: Settings): ShareableEvidence {
  if (!evidence.reportIsPublic || settings.includePrivate) {
    return {
      evidence,
      withheld: { drafts: 0, work: 0, fieldValues: 0 },
      hiddenKeys: new Set(),
      notesWithheld: false,
    };
  }
  const items = evidence.board?.items ?? [];
  const hiddenDrafts = evidence.board?.isPublic === false ? items.filter((item) => item.work === null) : [];
  const privateWork = [...evidence.work, ...items.flatMap((item) => item.work ?? [])].filter(isPrivate);
  const withheldWork = privateWork.filter(({ state }) => state !== "private");
  const board = evidence.board && shareableBoard(evidence.board, settings);
  return {
    evidence: {
      ...evidence,
      notes: evidence.notesArePublic ? evidence.notes : [],
      work: [
        ...evidence.work.filter((work) => !isPrivate(work)).map(shareable),
        ...privateWork.flatMap(namesOnly),
      ],
      board,
    },
    withheld: {
      drafts: hiddenDrafts.length,
      work: new Set(withheldWork.map(({ ref }) => ref.toLowerCase())).size,
      fieldValues:
        evidence.board?.isPublic === false ? items.filter((i) => i.work && hasValues(i)).length : 0,
    },
    hiddenKeys: new Set([
      ...privateWork.flatMap(keysOf),
      ...hiddenDrafts.map((draft) => foldTitle(draft.title)),
    ]),
    notesWithheld: !evidence.notesArePublic,
  };
}

function keysOf(work: Work): string[] {
  return [...referenceKeysOf(work), foldTitle(work.title)];
}

/**
 * Work that could not be read has nothing to hide, and its state has to be said. Nor was work withheld that the token may
 * not read (`private` already): it only loses what a source may have told of it.
 */
function isPrivate(work: Work): boolean {
  return (
    work.state === "private" || (!work.isPublic && work.state !== "missing" && work.state !== "unreadable")
  );
}

/** A pull request elsewhere may be in a private repository: only those beside public work are sure to be public. */
function shareable(work: Work): Work {
  const repository = repositoryOf(work.ref).toLowerCase();
  return {
    ...work,
    closingPullRequests: work.closingPullRequests.filter(
      (pull) => repositoryOf(pull.ref).toLowerCase() === repository,
    ),
  };
}

/** One piece of private work for each name it goes by, so that a transfer does not tell the private repository's name. */
function namesOnly(work: Work): Work[] {
  return [work.ref, ...work.formerRefs].map((ref) => ({
    ...work,
    ref,
    url: ref === work.ref ? work.url : addressOf(ref, work.url),
    title: "",
    state: "private" as const,
    assignees: [],
    author: null,
    authorIsBot: false,
    createdAt: null,
    closedAt: null,
    milestone: null,
    labels: [],
    closingPullRequests: [],
    formerRefs: [],
    reason: null,
  }));
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
