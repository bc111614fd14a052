import type { ProjectItem } from "../model/board.js";
import { addDays, addMonths, type CalendarDate, dateInZone } from "../model/calendar-date.js";
import type { Settings } from "../model/settings.js";
import type { Work, WorkState } from "../model/work.js";

/** How the board is read: which of its options and words mean what. */
export class BoardRules {
  private readonly settings: Settings;
  private readonly tocTerm: RegExp;
  private readonly doneItems: ReadonlySet<string>;

  /** @param doneItems ids of items that are done though their status is withheld. */
  constructor(settings: Settings, doneItems: ReadonlySet<string> = new Set()) {
    this.settings = settings;
    this.doneItems = doneItems;
    const terms = settings.tocTerms.map(escapeForPattern).join("|") || "(?!)";
    this.tocTerm = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms})(?![\\p{L}\\p{N}])`, "iu");
  }

  /** Whether its status is one of the options that mean finished, whatever their case. */
  isDone({ id, status }: ProjectItem): boolean {
    return isAmong(status, this.settings.doneOptions.value) || this.doneItems.has(id);
  }

  /** Whether its priority is one of the options that make a priority, whatever their case. */
  isPriority({ priority }: ProjectItem): boolean {
    return isAmong(priority, this.settings.priorityOptions.value);
  }

  /** Whether a label or a field value names a tracked body as a whole word. */
  isToc({ labels, fieldValues }: ProjectItem): boolean {
    return [...labels, ...Object.values(fieldValues)].some((text) => this.tocTerm.test(text));
  }

  /** Whether nothing is left to do: the board says done, or its issue or pull request is closed for whatever reason. */
  isSettled(item: ProjectItem): boolean {
    return this.isDone(item) || (item.work !== null && isClosed(item.work));
  }

  /** Whether the board still has it in a column that is not done. */
  isInOpenColumn(item: ProjectItem): boolean {
    return item.status !== null && !this.isDone(item);
  }

  /**
   * Whether it is a commitment though no meeting speaks of it: an open TOC item, priority or item with a target date; a
   * TOC item that was closed within the lookback; or a priority that was lately closed without being done, though the
   * board goes on with it.
   */
  isCommitment(item: ProjectItem): boolean {
    if (!this.isSettled(item)) return this.isToc(item) || this.isPriority(item) || item.targetDate !== null;
    if (this.isToc(item)) return this.wasClosedSince(item, startOfLookback(this.settings));
    const lately = addDays(this.settings.today, -STALE_AFTER_DAYS);
    const isAbandoned =
      item.work !== null && ABANDONED.includes(item.work.state) && this.isInOpenColumn(item);
    return isAbandoned && this.isPriority(item) && this.wasClosedSince(item, lately);
  }

  private wasClosedSince({ work }: ProjectItem, day: CalendarDate): boolean {
    const closedAt = work?.closedAt ?? null;
    return closedAt !== null && dateInZone(closedAt, this.settings.timeZone) >= day;
  }
}

/** Days without news after which nothing is urgent any more: action items, passed dates and closed work are let rest. */
export const STALE_AFTER_DAYS = 60;

/** Whether work ended as it should: completed or merged. */
export function isFinished({ state }: Work): boolean {
  return state === "completed" || state === "merged";
}

const ABANDONED: WorkState[] = ["not-planned", "duplicate", "closed-unmerged"];
const CLOSED: WorkState[] = ["completed", "merged", ...ABANDONED];

function isClosed({ state }: Work): boolean {
  return CLOSED.includes(state);
}

/** The first day whose meetings count (design 2.1). */
export function startOfLookback({ notesLookback: { count, unit }, today }: Settings): CalendarDate {
  if (unit === "months") return addMonths(today, -count);
  return addDays(today, -count * (unit === "weeks" ? 7 : 1));
}

function isAmong(option: string | null, options: string[]): boolean {
  return option !== null && options.some((one) => one.toLowerCase() === option.toLowerCase());
}

function escapeForPattern(term: string): string {
  return term.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}
