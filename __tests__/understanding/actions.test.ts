import { describe, expect, test } from "@jest/globals";
import type { Assessment } from "../../src/model/assessment.js";
import { reportOn } from "./promises.js";

/** Ways in which notes hand the same action to Luca. */
const HANDED: Record<string, string> = {
  "a box": "## Action items\n\n- [ ] [luca] create a Slack channel",
  "a sentence": "## Action items\n\n- Luca to create a Slack channel",
  "a marker below a topic": "- Talked about chat\n  - ACTION: Luca to create a Slack channel",
  "a marker and a mention": "- AI: @luca create a Slack channel",
  "a name at the end": "## Actions\n\n- Create a Slack channel (Luca)",
  "a name and a colon": "## Action items\n\n- Luca: create a Slack channel",
  "a table":
    "## Action items\n\n| Owner | Action | Status |\n|---|---|---|\n| Luca | create a Slack channel | open |",
  "a marker with a name": "TODO(luca): create a Slack channel",
  "a date": "## Action items\n\n- [ ] [luca] create a Slack channel by 19 June 2023",
  "a name above": "## Action items\n\n- Luca\n  - [ ] create a Slack channel",
};

/** Ways in which a later meeting says that it is done. */
const DONE = [
  "## Action items\n\n- [x] [luca] create a Slack channel",
  "## Previous action items\n\n- [x] Luca to create a Slack channel",
  "## Action items\n\n- ~~Luca to create a Slack channel~~",
  "- ~~[luca] create a Slack channel~~",
  "- create a Slack channel: done",
  "## Action items\n\n- Luca to create a Slack channel (done)",
  "## Action items\n\n- [luca] create a Slack channel - DONE",
  "## Action items\n\n- Luca: create a Slack channel ✅",
  "## Action items\n\n| Owner | Action | Status |\n|---|---|---|\n| Luca | create a Slack channel | done |",
  "- CLOSED: Luca to create a Slack channel",
  "- Luca to create a Slack channel -> done",
  "## Action items\n\n- Luca to create a Slack channel\n  - done",
];

/** Ways in which it speaks of it though it is open. */
const OPEN = [
  "- create a Slack channel: not done yet",
  "## Action items\n\n- [ ] Luca to create a Slack channel",
  "- Luca will create a Slack channel when the vote is done",
  "- Luca to create a Slack channel\n  - will be done next week",
];

const openTitles = (report: Assessment) =>
  [
    ...report.actionItems,
    ...report.staleActionItems,
    ...report.overdue,
    ...report.needsDecision,
    ...report.otherOverdue,
  ].map(({ title }) => title);

describe.each(Object.entries(HANDED))("an action item handed over by %s", (_, handed) => {
  test.each(DONE)("is done after %j", (later) => {
    expect(openTitles(reportOn(handed, later))).toEqual([]);
  });

  test.each(OPEN)("is open, once, after %j", (later) => {
    expect(openTitles(reportOn(handed, later))).toEqual([expect.stringMatching(/create a Slack channel/i)]);
  });

  test.each(Object.entries(HANDED))("is the same as one handed over later by %s", (__, later) => {
    expect(openTitles(reportOn(handed, later))).toEqual([expect.stringMatching(/create a Slack channel/i)]);
  });
});
