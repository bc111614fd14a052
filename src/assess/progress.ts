import type { Decision } from "../model/assessment.js";
import type { ProjectItem } from "../model/board.js";
import { referenceKey } from "../model/reference.js";
import type { Work, WorkState } from "../model/work.js";
import { isAboutWork, isReview } from "./action-text.js";
import { type BoardRules, isFinished } from "./board-rules.js";
import type { Commitment } from "./commitment.js";
import type { Hidden } from "./hidden.js";

/** How work may end without being done. */
export type UndoneEnd = Exclude<Decision, "nothing-linked">;

/** How far the work behind a commitment is. */
export interface Progress {
  /** All of it, in the order of its references. */
  works: Work[];
  /** Open work. What the board calls done does not count. */
  open: Work[];
  /** Work that is missing, private or could not be read: neither finished nor open for certain. */
  unknown: Work[];
  /** Its items on the board that are not settled. */
  openItems: ProjectItem[];
  /** Who says that it is finished: `hidden` is what the report may not show; null when nobody does. */
  finishedBy: "work" | "board" | "hidden" | null;
  /** How the work ended when it was not done and nothing else is going on; null otherwise. */
  endedAs: UndoneEnd | null;
}

/**
 * Decides from work and board whether a commitment is finished (design 2.6): all of its work is completed or merged, or
 * the board says done. Work that could not be read is never finished. An action item is settled by work only when it is
 * about that work.
 */
export function progressOf(commitment: Commitment, works: Work[], grounds: Sources): Progress {
  const { rules, hidden } = grounds;
  const left = workLeft(commitment, works, grounds);
  const unknown = left.filter(({ state }) => UNKNOWN.includes(state));
  const open = left.filter(({ state }) => state === "open" || state === "draft");
  const openItems = commitment.projectItems.filter((item) => !rules.isSettled(item));
  const facts = { works, open, unknown, openItems };
  const draftIsDone = commitment.projectItems.some((item) => item.work === null && rules.isDone(item));
  if (draftIsDone) return { ...facts, finishedBy: "board", endedAs: null };
  const isHidden = commitment.titles.some((title) => hidden.finished.has(title));
  if (isHidden) return { ...facts, finishedBy: "hidden", endedAs: null };
  if (works.length === 0 || open.length + unknown.length > 0 || !isSettledByWork(commitment, works)) {
    return { ...facts, finishedBy: null, endedAs: null };
  }
  const end = UNDONE_ENDS.find((undone) => left.some(({ state }) => state === undone)) ?? null;
  if (end !== null && !(commitment.kind === "action" && isReview(commitment.title))) {
    return { ...facts, finishedBy: null, endedAs: end };
  }
  if (works.every(isFinished) || end !== null) return { ...facts, finishedBy: "work", endedAs: null };
  const isTold = !hidden.boardValues && !works.some(({ ref }) => hidden.finished.has(referenceKey(ref)));
  return { ...facts, finishedBy: isTold ? "board" : "hidden", endedAs: null };
}

/** What is read for whether something is finished. */
interface Sources {
  rules: BoardRules;
  hidden: Hidden;
}

const UNKNOWN: WorkState[] = ["missing", "private", "unreadable"];
const UNDONE_ENDS: UndoneEnd[] = ["not-planned", "closed-unmerged", "duplicate"];

/** Work that is neither completed nor merged, nor done by the board, be that shown or not. */
function workLeft({ projectItems }: Commitment, works: Work[], { rules, hidden }: Sources): Work[] {
  const done = new Set(
    projectItems
      .filter((item) => rules.isDone(item))
      .flatMap(({ work }) => (work ? [referenceKey(work.ref)] : [])),
  );
  const isLeft = (key: string) => !done.has(key) && !hidden.finished.has(key);
  return works.filter((work) => !isFinished(work) && isLeft(referenceKey(work.ref)));
}

function isSettledByWork({ kind, title }: Commitment, works: Work[]): boolean {
  return kind === "item" || isAboutWork(title, works);
}
