import { join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { readHiddenComment } from "../../src/render/hidden-comment.js";
import { renderReport } from "../../src/render/render-report.js";
import { readTicks } from "../../src/render/ticks.js";
import { readBuiltInTemplates, readTemplateFolder, replaceTemplates } from "../../src/templates.js";
import { PROJECT_ROOT } from "../support/run-bundle.js";
import { aMention, anAssessment, anOptions, anOverdueFinding } from "./assessments.js";
import { kestrel } from "./kestrel.js";

const folder = join(PROJECT_ROOT, "examples", "templates-terse");
const templates = replaceTemplates(await readBuiltInTemplates(), await readTemplateFolder(folder), folder);

describe("the terse templates of the examples", () => {
  test("give a report of one line a row", () => {
    const { title, markdown } = renderReport(kestrel, anOptions({ templates }));
    const lines = markdown
      .replace(/ <!-- row:\w+ -->/g, "")
      .replace(/\]\([^)]*\)/g, "]()")
      .split("\n");
    expect(title).toBe("Roadmap, September 2023: 2 overdue, 3 unassigned");
    expect(lines.slice(0, 12)).toEqual([
      "**2 TOC items are overdue, the longest by 32 days.** 3 priorities have nobody assigned. One TOC item is due in 29 days. 2 items need a decision. One other commitment is past its date. One action item is due in 9 days.",
      "",
      "**Overdue**",
      "",
      "- [ ] Signed release artifacts, 32 days late: `hubot`, ◐ [core#1131]() draft, ✓ [rules#76]() merged ([6 July, line 28]())",
      "- [ ] Kernel matrix in CI, 1 day late: nobody assigned, ○ [core#987]() open, to be closed by [core#1200]() (draft) ([6 July, line 31]())",
      "",
      "**Nobody assigned**",
      "",
      "- [ ] Symlink bypass: nobody assigned, ○ [core#2203]() open ([3 August, line 61]())",
      "- [ ] DNS parsing: nobody assigned ([8 June, line 57]())",
      "- [ ] cgroup v2: `luca` (not assigned), ○ [core#512]() open ([8 June, line 60]())",
    ]);
    expect(lines.at(-2)).toBe(
      "<sub>State of 1 September 2023, after August 2023. A ticked box dismisses its row; 1 dismissed so far.</sub>",
    );
  });

  test("keep boxes that can be ticked", () => {
    const { body } = renderReport(kestrel, anOptions({ templates }));
    const ticked = body.replaceAll("- [ ]", "- [x]");
    expect(readTicks(ticked)).toHaveLength(body.match(/- \[ \]/g)?.length ?? 0);
  });

  test.each([1_000, 5_000])("fit %i findings into the limit, and say how many they leave out", (count) => {
    const overdue = Array.from({ length: count }, (_, index) =>
      anOverdueFinding({ title: `Finding ${index}`, mentions: [aMention({ line: index + 1 })] }),
    );
    const { body, omitted } = renderReport(anAssessment({ overdue }), anOptions({ templates }));
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(64_000);
    expect(body.replaceAll(",", "")).toContain(`${omitted} rows did not fit`);
    expect(body.match(/^- \[ \] /gm)).toHaveLength(count - omitted);
    expect(readHiddenComment(body)).toMatchObject({ memory: { period: "2023-09" } });
  });
});
