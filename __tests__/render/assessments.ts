import { readdirSync, readFileSync } from "node:fs";
import type { Assessment, Finding, FindingMention, FindingWork } from "../../src/model/assessment.js";
import type { Totals } from "../../src/model/memory.js";
import type { RenderOptions } from "../../src/render/render-report.js";

const TEMPLATES = new URL("../../templates/", import.meta.url);

/** The built-in templates by file name. */
export const builtInTemplates: Record<string, string> = Object.fromEntries(
  readdirSync(TEMPLATES, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".hbs"))
    .map((name) => [name.replaceAll("\\", "/"), readFileSync(new URL(name, TEMPLATES), "utf8")]),
);

/** Options of a report in kestrel/community on github.com. */
export function anOptions(overrides: Partial<RenderOptions> = {}): RenderOptions {
  return {
    templates: builtInTemplates,
    repository: "kestrel/community",
    serverUrl: "https://github.com",
    mentionOwners: false,
    ...overrides,
  };
}

/** A finding with nothing but a title, as new as can be. */
export function aFinding(overrides: Partial<Finding> = {}): Finding {
  const title = overrides.title ?? "Signed release artifacts";
  return {
    key: title.toLowerCase(),
    title,
    toc: false,
    timeline: null,
    start: null,
    due: null,
    daysOverdue: null,
    priority: null,
    raisedBy: null,
    owners: [],
    rule: "named in the notes",
    work: [],
    mentions: [],
    projectItems: [],
    since: "2023-09",
    reports: 1,
    aliases: [],
    done: false,
    decision: null,
    postponement: null,
    namedInNotes: false,
    tracked: true,
    maybe: null,
    ageDays: null,
    mentionsHash: "0123456789abcdef",
    ...overrides,
  };
}

/** A TOC item that was due on 31 July 2023. */
export function anOverdueFinding(overrides: Partial<Finding> = {}): Finding {
  return aFinding({
    toc: true,
    timeline: "May-July 2023",
    start: "2023-05-01",
    due: "2023-07-31",
    daysOverdue: 32,
    rule: "due 31 July 2023: end of “May-July 2023”",
    mentions: [aMention()],
    ageDays: 57,
    ...overrides,
  });
}

export function aMention(overrides: Partial<FindingMention> = {}): FindingMention {
  const { path, line } = { path: "meeting-notes/2023-07-06.md", line: 28, ...overrides };
  return {
    path,
    line,
    date: "2023-07-06",
    url: `https://github.com/kestrel/community/blob/0a1b2c3/${path}?plain=1#L${line}`,
    ...overrides,
  };
}

export function aWork(overrides: Partial<FindingWork> = {}): FindingWork {
  return {
    ref: "kestrel/core#1131",
    url: "https://github.com/kestrel/core/pull/1131",
    title: "Sign what we release",
    kind: "pull-request",
    state: "draft",
    assignees: ["hubot"],
    author: "hubot",
    ...overrides,
  };
}

/** A report of 1 September 2023 that finds nothing. Totals follow from the lists unless given. */
export function anAssessment(overrides: Partial<Assessment> = {}): Assessment {
  const lists = {
    toc: [],
    overdue: [],
    unassigned: [],
    needsDecision: [],
    staleDecisions: [],
    dueSoon: [],
    postponed: [],
    otherOverdue: [],
    untracked: [],
    actionItems: [],
    staleActionItems: [],
    resolved: [],
    problems: [],
    dismissed: [],
    ...overrides,
  };
  const totals: Totals = {
    overdue: lists.overdue.length,
    dueSoon: lists.dueSoon.length,
    unassigned: lists.unassigned.length,
    actionItems: lists.actionItems.length,
  };
  return {
    version: 1,
    id: "roadmap",
    period: "2023-09",
    date: "2023-09-01",
    timeZone: "UTC",
    dueSoonDays: 30,
    tocTerms: ["TOC"],
    sources: {
      notes: [{ path: "meeting-notes/2023-07-06.md", url: aMention().url, date: "2023-07-06" }],
      project: { title: "Kestrel roadmap", url: "https://github.com/orgs/kestrel/projects/5", items: 25 },
    },
    totals,
    history: [],
    withheld: { drafts: 0, work: 0, fieldValues: 0 },
    remembered: [],
    ...lists,
  };
}
