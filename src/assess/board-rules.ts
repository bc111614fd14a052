import type { ProjectItem } from "../model/board.js";
import { addDays, addMonths, type CalendarDate, dateInZone } from "../model/calendar-date.js";
import type { Settings } from "../model/settings.js";
import type { Work, WorkState } from "../model/work.js";

/** How the board is read: which of its options and words mean what. */
export class BoardRules {
  private readonly settings: Settings;
  private readonly tocTerm: RegExp;

  constructor(settings: Settings) {
    this.settings = settings;
    const terms = settings.tocTerms.map(escapeForPattern).join("|") || "(?!)";
    this.tocTerm = new RegExp(`(?<![\\p{L}\\p{N}])(?:${terms})(?![\\p{L}\\p{N}])`, "iu");
  }

  /** Whether its status is one of the options that mean finished, whatever their case. */
  isDone({ status }: ProjectItem): boolean {
    return isAmong(status, this.settings.doneOptions.value);
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

  /**
   * Whether it is a commitment though no meeting speaks of it: an open TOC item, priority or item with a target date, or
   * a TOC item that was closed within the lookback.
   */
  isCommitment(item: ProjectItem): boolean {
    if (this.isSettled(item)) return this.isToc(item) && this.wasClosedInLookback(item);
    return this.isToc(item) || this.isPriority(item) || item.targetDate !== null;
  }

  private wasClosedInLookback({ work }: ProjectItem): boolean {
    const closedAt = work?.closedAt ?? null;
    return (
      closedAt !== null && dateInZone(closedAt, this.settings.timeZone) >= startOfLookback(this.settings)
    );
  }
}

const CLOSED: WorkState[] = ["completed", "merged", "not-planned", "duplicate", "closed-unmerged"];

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
