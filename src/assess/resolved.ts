import type { Finding, Resolved } from "../model/assessment.js";
import type { ProjectItem } from "../model/board.js";
import { type CalendarDate, formatDate } from "../model/calendar-date.js";
import type { Evidence } from "../model/evidence.js";
import type { Memory, RememberedFinding } from "../model/memory.js";
import type { Problem } from "../model/problem.js";
import { partsOfReference, referenceKey } from "../model/reference.js";
import { type BoardRules, isFinished, startOfLookback } from "./board-rules.js";
import type { Completeness } from "./comparison.js";
import { foldTitle } from "./fold-title.js";
import { namesOfRemembered } from "./identity.js";
import { nearness, shapeOf, type TitleShape } from "./near-title.js";
import { Multimap } from "./order.js";
import type { Grounds } from "./standing.js";
import { WorkIndex } from "./work-index.js";

/** What became of the report before: what was settled since, and what nobody can tell. */
export interface Since {
  resolved: Resolved[];
  problems: Problem[];
}

/**
 * What the report before showed and is finished now, or was taken out of the notes (design 1). What merely left the
 * lookback, or the board, is unknown, never resolved, unless all its work is finished; of an overdue TOC item that left the lookback the report says so.
 * What a maintainer had dismissed was not shown.
 */
export function sinceReport(
  previous: Memory | null,
  findings: Finding[],
  evidence: Evidence,
  completeness: Completeness,
  grounds: Grounds,
): Since {
  const present = new Present(findings, evidence, grounds);
  const shown = (previous?.findings ?? []).filter(({ dismissed }) => dismissed === null);
  const isGoneKnown = (previous?.complete ?? false) && completeness.notes && completeness.board;
  const isHidden = (one: RememberedFinding) =>
    namesOfRemembered(one).some((name) => grounds.hidden.keys.has(name));
  const isResolved = (one: RememberedFinding) =>
    present.isFinished(one) ?? (isGoneKnown && !isHidden(one) && present.isTakenOut(one));
  const from = startOfLookback(grounds.settings);
  const lost = shown.filter(
    (one) => one.overdue && present.findingsOf(one).length === 0 && isBefore(one, from) && !isResolved(one),
  );
  return {
    resolved: shown.filter(isResolved).map(({ key, title }) => ({ key, title })),
    problems: completeness.notes && lost.length > 0 ? [beyondLookback(lost, from)] : [],
  };
}

/** What is known now, by the names that the report before knew it by. */
class Present {
  private readonly findings = new Multimap<string, Finding>();
  private readonly items = new Multimap<string, ProjectItem>();
  private readonly meetings: ReadonlySet<CalendarDate>;
  /** Of all names of findings; null until they are asked for. */
  private shapes: TitleShape[] | null = null;
  private readonly works: Grounds["works"];
  private readonly former: WorkIndex;
  private readonly rules: BoardRules;

  constructor(findings: Finding[], { notes, board, formerWork = [] }: Evidence, { works, rules }: Grounds) {
    this.works = works;
    this.former = new WorkIndex(formerWork, new Set());
    this.rules = rules;
    this.meetings = new Set(notes.flatMap(({ reading }) => reading.meetings.map(({ date }) => date)));
    for (const finding of findings)
      for (const name of [finding.key, ...finding.aliases]) this.findings.add(name, finding);
    for (const item of board?.items ?? []) {
      if (item.work) this.items.add(referenceKey(item.work.ref), item);
      this.items.add(foldTitle(item.title), item);
    }
  }

  findingsOf(remembered: RememberedFinding): Finding[] {
    return namesOfRemembered(remembered).flatMap((name) => this.findings.get(name));
  }

  /** Whether it is finished for certain; null when nothing is left that could tell. */
  isFinished(remembered: RememberedFinding): boolean | null {
    const names = namesOfRemembered(remembered);
    const findings = this.findingsOf(remembered);
    if (findings.length > 0) return findings.every(({ done }) => done);
    const items = names.flatMap((name) => this.items.get(name));
    const works = names.flatMap((name) => this.works.find(name) ?? []);
    if (items.length + works.length === 0) return this.isProvenFinished(names) || null;
    const onBoard = new Set(items.map(({ work }) => work));
    return (
      items.every((item) => this.rules.isDone(item) || (item.work !== null && isFinished(item.work))) &&
      works.every((work) => isFinished(work) || onBoard.has(work))
    );
  }

  /** Whether all work that it ever had is finished, though neither notes nor board speak of it any more. */
  private isProvenFinished(names: string[]): boolean {
    const refs = names.filter((name) => partsOfReference(name) !== null);
    const works = refs.flatMap((ref) => this.former.find(ref) ?? []);
    return refs.length > 0 && works.length === refs.length && works.every(isFinished);
  }

  /** Whether the meeting that promised it was read again, and promises neither it nor anything of nearly its title. */
  isTakenOut(remembered: RememberedFinding): boolean {
    const { promisedOn } = remembered;
    if (promisedOn === undefined || promisedOn === null || !this.meetings.has(promisedOn)) return false;
    const shapes = namesOfRemembered(remembered).map(shapeOf);
    this.shapes ??= [...this.findings.keys()].map(shapeOf);
    return !this.shapes.some((now) => shapes.some((shape) => nearness(shape, now) !== null));
  }
}

function isBefore({ promisedOn }: RememberedFinding, day: CalendarDate): boolean {
  return promisedOn !== undefined && promisedOn !== null && promisedOn < day;
}

function beyondLookback(lost: RememberedFinding[], from: CalendarDate): Problem {
  const titles = lost.map(({ title }) => `“${title}”`).join(", ");
  const were =
    lost.length === 1 ? "was overdue in the last report and is" : "were overdue in the last report and are";
  return {
    code: "overdue-beyond-lookback",
    message: `${titles} ${were} not followed any more: no meeting since ${formatDate(from)} speaks of a timeline.`,
    hint: "Name them in the next meeting's notes, or lengthen notes-lookback.",
    path: null,
    line: null,
  };
}
