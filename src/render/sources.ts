import type { Assessment } from "../model/assessment.js";
import { LONG_LISTS } from "../model/problem.js";
import { isBoardUnread } from "./alert.js";
import type { Lists } from "./lists.js";
import { plural } from "./phrases.js";
import { plainText } from "./plain-text.js";
import { type Place, shownTitle } from "./titles.js";
import type { SourcesView } from "./view.js";

/** What was read. @param shown how many files of notes are named. */
export function toSources(assessment: Assessment, lists: Lists, shown: number, place: Place): SourcesView {
  const { notes, project } = assessment.sources;
  const everyFinding = [
    assessment.toc,
    assessment.overdue,
    assessment.unassigned,
    assessment.needsDecision,
    assessment.dueSoon,
    assessment.postponed,
    assessment.otherOverdue,
    assessment.untracked,
    assessment.actionItems,
    assessment.staleActionItems,
    assessment.staleDecisions,
  ].flat();
  return {
    notes: notes.slice(0, shown).map(({ path, url }) => ({ label: plainText(path, 200), url })),
    omittedNotes: notes.length - shown,
    board: project && {
      title: shownTitle(project.title, place),
      url: project.url,
      items: project.items,
      hidden: project.hidden ?? 0,
    },
    boardAsked: project !== null || isBoardUnread(project, lists.unread),
    work: new Set(everyFinding.flatMap(({ work }) => work.map(({ ref }) => ref.toLowerCase()))).size,
    longLists: assessment.problems
      .filter(({ code }) => code === LONG_LISTS)
      .map(({ message }) => plainText(message)),
    timeZone: assessment.timeZone,
    isPast: assessment.isPast === true,
  };
}

/** What was counted and is not shown because it is private, as phrases; empty when there is none. */
export function toWithheld({ withheld }: Assessment): string[] {
  const phrases: [number, string, string][] = [
    [withheld.drafts, "draft item of the board", "draft items of the board"],
    [withheld.work, "issue or pull request", "issues and pull requests"],
    [withheld.fieldValues, "board item's field values", "board items' field values"],
  ];
  return phrases.filter(([count]) => count > 0).map(([count, one, many]) => plural(count, one, many));
}
