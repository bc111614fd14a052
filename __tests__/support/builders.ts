import { assess } from "../../src/assess/assess.js";
import { readInputs } from "../../src/inputs.js";
import type { Assessment } from "../../src/model/assessment.js";
import type { ProjectBoard, ProjectItem } from "../../src/model/board.js";
import type { DatedReading, Evidence } from "../../src/model/evidence.js";
import type { ActionItem, Deadline, Mark, Meeting, Mention, PriorityFlag } from "../../src/model/meeting.js";
import type { Memory, RememberedFinding } from "../../src/model/memory.js";
import type { Settings } from "../../src/model/settings.js";
import type { Work } from "../../src/model/work.js";

/**
 * Whole model values of the made-up community Kestrel, each with a default for whatever a test does not speak of. The
 * report's day is 1 September 2023.
 */
export const TODAY = "2023-09-01";

const PROJECT_URL = "https://github.com/orgs/kestrel/projects/5";

const DEFAULTS = readInputs(
  { date: TODAY, project: PROJECT_URL },
  { repository: "kestrel/community", now: `${TODAY}T06:17:00Z` },
).settings;

/** The settings of a run that is given its day and the board of {@link board}, and what differs. */
export function settings(overrides: Partial<Settings> = {}): Settings {
  return { ...DEFAULTS, ...overrides };
}

export function evidence(overrides: Partial<Evidence> = {}): Evidence {
  return {
    notes: [],
    notesArePublic: true,
    board: board([]),
    work: [],
    previous: null,
    current: null,
    ticked: [],
    isBackfill: false,
    reportIsPublic: true,
    problems: [],
    ...overrides,
  };
}

/** What is decided of evidence in which there is no more than this. */
export function assessed(found: Partial<Evidence>, given: Partial<Settings> = {}): Assessment {
  return assess(evidence(found), settings(given));
}

/** A file of the notes for each meeting, named by its day. */
export function notes(...meetings: Meeting[]): DatedReading[] {
  return meetings.map((meeting) => notesFile(`meeting-notes/${meeting.date}.md`, meeting));
}

export function notesFile(path: string, ...meetings: Meeting[]): DatedReading {
  return {
    reading: { path, meetings, problems: [] },
    url: `https://github.com/kestrel/community/blob/0a1b2c3/${path}?plain=1`,
  };
}

export function meeting(date: string, overrides: Partial<Meeting> = {}): Meeting {
  return {
    date,
    line: 1,
    title: "Maintainers' call",
    attendees: [],
    deadlines: [],
    priorities: [],
    actionItems: [],
    marks: [],
    mentions: [],
    ...overrides,
  };
}

/** A line number that goes with a title, so that readings of one item share a line and others do not. */
function lineOf(title: string): number {
  return (
    10 + ([...title].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % 5000) * 3
  );
}

export function deadline(title: string, end: string, overrides: Partial<Deadline> = {}): Deadline {
  const itemLine = lineOf(title);
  return {
    line: itemLine + 1,
    itemLine,
    title,
    text: `by ${end}`,
    start: null,
    end,
    toc: false,
    refs: [],
    owners: [],
    ...overrides,
  };
}

/** A deadline that the TOC set: `May-July 2023`, unless told otherwise. */
export function timeline(title: string, end: string, overrides: Partial<Deadline> = {}): Deadline {
  return deadline(title, end, { toc: true, start: "2023-05-01", text: "May-July 2023", ...overrides });
}

export function priority(title: string, overrides: Partial<PriorityFlag> = {}): PriorityFlag {
  const itemLine = lineOf(title);
  return {
    line: itemLine + 2,
    itemLine,
    title,
    text: "to prioritize this",
    level: "high",
    raisedBy: "ines",
    toc: false,
    refs: [],
    owners: [],
    ...overrides,
  };
}

export function actionItem(text: string, overrides: Partial<ActionItem> = {}): ActionItem {
  return { line: lineOf(text), text, owners: [], done: false, due: null, refs: [], ...overrides };
}

export function mark(kind: Mark["kind"], title: string, overrides: Partial<Mark> = {}): Mark {
  return { kind, title, line: lineOf(title) + 1, text: `${kind} for now`, refs: [], ...overrides };
}

export function mention(title: string, overrides: Partial<Mention> = {}): Mention {
  return { title, line: lineOf(title), refs: [], toc: false, ...overrides };
}

export function issue(ref: string, overrides: Partial<Work> = {}): Work {
  return {
    ref,
    url: `https://github.com/${ref.replace("#", "/issues/")}`,
    title: `The work of ${ref}`,
    kind: "issue",
    state: "open",
    assignees: [],
    author: "reporter",
    authorIsBot: false,
    isPublic: true,
    createdAt: "2023-01-10T09:00:00Z",
    closedAt: null,
    milestone: null,
    labels: [],
    closingPullRequests: [],
    formerRefs: [],
    reason: null,
    ...overrides,
  };
}

export function pullRequest(ref: string, overrides: Partial<Work> = {}): Work {
  const url = `https://github.com/${ref.replace("#", "/pull/")}`;
  return issue(ref, { kind: "pull-request", author: "hubot", url, ...overrides });
}

export function board(items: ProjectItem[], overrides: Partial<ProjectBoard> = {}): ProjectBoard {
  return {
    title: "Kestrel roadmap",
    url: PROJECT_URL,
    isPublic: true,
    items,
    redactedItems: 0,
    totalItems: items.length,
    fields: ["Title", "Status", "Priority"],
    options: {},
    ...overrides,
  };
}

/** A draft of the board. */
export function draft(title: string, overrides: Partial<ProjectItem> = {}): ProjectItem {
  return {
    id: `item of ${title}`,
    title,
    url: PROJECT_URL,
    work: null,
    status: null,
    priority: null,
    iteration: null,
    targetDate: null,
    assignees: [],
    labels: [],
    fieldValues: {},
    createdAt: null,
    ...overrides,
  };
}

/** An issue or pull request on the board. */
export function projectItem(work: Work, overrides: Partial<ProjectItem> = {}): ProjectItem {
  const { title, url, assignees, labels } = work;
  return draft(title, { id: `item of ${work.ref}`, url, work, assignees, labels, ...overrides });
}

export function memory(findings: RememberedFinding[], overrides: Partial<Memory> = {}): Memory {
  return {
    version: 1,
    id: "roadmap",
    period: "2023-08",
    date: "2023-08-01",
    totals: [{ period: "2023-08", overdue: 1, dueSoon: 2, unassigned: 3, actionItems: 4 }],
    findings,
    complete: true,
    ...overrides,
  };
}

export function remembered(key: string, overrides: Partial<RememberedFinding> = {}): RememberedFinding {
  return {
    key,
    aliases: [key],
    title: key,
    since: "2023-08",
    reports: 1,
    overdue: false,
    dismissed: null,
    ...overrides,
  };
}
