import type { Assessment, Finding } from "../../src/model/assessment.js";
import { aFinding, aMention, anAssessment, aWork } from "./assessments.js";

/** A finding all of whose texts are the same hostile one. */
function hostileFinding(text: string, key: string): Finding {
  return aFinding({
    key,
    title: text,
    topic: text,
    toc: true,
    timeline: text,
    start: "2023-05-01",
    due: "2023-07-31",
    daysOverdue: 32,
    priority: text,
    raisedBy: `by ${text}`,
    owners: [`owner ${text}`],
    rule: `rule ${text}`,
    postponement: `words ${text}`,
    decision: "not-planned",
    maybe: { title: text, url: "https://github.com/kestrel/core/issues/77" },
    work: [aWork({ title: text, assignees: [text] })],
    mentions: [{ ...aMention(), path: text }],
    projectItems: [
      {
        title: text,
        url: "https://github.com/kestrel/core/issues/1",
        status: `status ${text}`,
        priority: text,
        iteration: text,
        targetDate: null,
        assignees: [text],
      },
    ],
    tracked: false,
    ageDays: 57,
  });
}

/**
 * A report whose lists hold a finding for each text. Lists that are written by the same partial as another hold a few:
 * parsing takes its time.
 */
export function reportFullOf(texts: string[]): Assessment {
  const findings = texts.map((text, index) => hostileFinding(text, `key ${index}`));
  const few = findings.slice(0, 5);
  const undated = texts.map((text, index) => ({
    ...hostileFinding(text, `undated ${index}`),
    due: null,
    daysOverdue: null,
  }));
  return anAssessment({
    toc: [...findings, ...undated],
    overdue: findings,
    unassigned: few,
    needsDecision: findings,
    dueSoon: few,
    postponed: findings,
    otherOverdue: few,
    untracked: few,
    actionItems: findings,
    staleActionItems: few,
    staleDecisions: findings,
    resolved: texts.map((title) => ({ key: title, title })),
    dismissed: [],
    problems: texts.map((text) => ({
      code: "timeline-not-understood",
      message: `message ${text}`,
      hint: `hint ${text}`,
      path: text,
      line: 1,
    })),
    sources: {
      notes: texts.map((text) => ({ path: `path ${text}`, url: aMention().url, date: "2023-07-06" })),
      project: { title: texts[0] ?? "", url: "https://github.com/orgs/kestrel/projects/5", items: 1 },
    },
  });
}
