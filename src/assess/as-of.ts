import type { ProjectBoard, ProjectItem } from "../model/board.js";
import { dateInZone } from "../model/calendar-date.js";
import type { Evidence } from "../model/evidence.js";
import type { Settings } from "../model/settings.js";
import type { Work } from "../model/work.js";
import { referenceKeysOf } from "./work-index.js";

/** Evidence as of the report's day. */
export interface PastEvidence {
  evidence: Evidence;
  /** Keys of references to work that did not exist yet. */
  notYetCreated: Set<string>;
}

/**
 * The work as it stood at the end of `today` in the report's time zone, when that day is past: what was created later
 * does not exist, what was closed later is open (design 2.6). Titles, assignees and board fields are as they are now,
 * since GitHub tells no other; pull requests that will close an issue are left out, since their dates are unknown.
 */
export function asOfToday(evidence: Evidence, settings: Settings): PastEvidence {
  if (!settings.isPast) return { evidence, notYetCreated: new Set() };
  const isLater = (instant: string | null) =>
    instant !== null && dateInZone(instant, settings.timeZone) > settings.today;
  const everything = [...evidence.work, ...boardWork(evidence.board)];
  return {
    evidence: {
      ...evidence,
      work: evidence.work.filter((work) => !isLater(work.createdAt)).map((work) => asItStood(work, isLater)),
      formerWork: (evidence.formerWork ?? []).map((work) => asItStood(work, isLater)),
      board: evidence.board && boardAsItStood(evidence.board, settings, isLater),
    },
    notYetCreated: new Set(everything.filter((work) => isLater(work.createdAt)).flatMap(referenceKeysOf)),
  };
}

type IsLater = (instant: string | null) => boolean;

function boardWork(board: ProjectBoard | null): Work[] {
  return (board?.items ?? []).flatMap((item) => item.work ?? []);
}

function asItStood(work: Work, isLater: IsLater): Work {
  const past = { ...work, closingPullRequests: [] };
  return isLater(work.closedAt) ? { ...past, state: "open", closedAt: null } : past;
}

function boardAsItStood(board: ProjectBoard, settings: Settings, isLater: IsLater): ProjectBoard {
  return {
    ...board,
    items: board.items
      .filter((item) => !isLater(item.createdAt) && !isLater(item.work?.createdAt ?? null))
      .map((item) => itemAsItStood(item, settings, isLater)),
  };
}

/** A status that means finished came with the closing: before that day it was another, which nobody can tell. */
function itemAsItStood(item: ProjectItem, settings: Settings, isLater: IsLater): ProjectItem {
  if (item.work === null) return item;
  const wasOpen = isLater(item.work.closedAt);
  const done = settings.doneOptions.value.map((option) => option.toLowerCase());
  const status = wasOpen && done.includes(item.status?.toLowerCase() ?? "") ? null : item.status;
  return { ...item, status, work: asItStood(item.work, isLater) };
}
