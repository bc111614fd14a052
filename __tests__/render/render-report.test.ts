import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Assessment, Finding } from "../../src/model/assessment.js";
import { bodyHashOf } from "../../src/render/body-hash.js";
import { readHiddenComment } from "../../src/render/hidden-comment.js";
import { renderReport } from "../../src/render/render-report.js";
import {
  aFinding,
  aMention,
  anAssessment,
  anOptions,
  anOverdueFinding,
  aWork,
  builtInTemplates,
} from "./assessments.js";
import { kestrel } from "./kestrel.js";
import { nodesOf, parseMarkdown } from "./markdown-tree.js";

/** An assessment with so many findings in some lists, remembered too. */
function manyFindings(overdue: number, actionItems = 0): Assessment {
  const make = (count: number, prefix: string): Finding[] =>
    Array.from({ length: count }, (_, index) =>
      anOverdueFinding({
        key: `${prefix} ${index}`,
        title: `${prefix} ${index}`,
        work: [aWork()],
        mentions: [aMention(), aMention({ line: index + 1 })],
      }),
    );
  const late = make(overdue, "late");
  const actions = make(actionItems, "action");
  return anAssessment({
    toc: late,
    overdue: late,
    actionItems: actions,
    remembered: [...late, ...actions].map(({ key, title, since, reports }) => ({
      key,
      aliases: [key],
      title,
      since,
      reports,
      overdue: true,
      dismissed: null,
    })),
  });
}

const totalsRow = /^\| Overdue TOC items \|.*\*\*[\d,]+\*\* \|/m;

describe("the body", () => {
  test("never exceeds the limit and always keeps the alert, the totals and the hidden comment", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 6_000, max: 70_000 }),
        (overdue, actionItems, bodyLimit) => {
          const assessment = manyFindings(overdue, actionItems);
          // The comment of many findings takes up to 16,000 characters, and the rest of a report some 4,000.
          const limit = overdue + actionItems > 5 ? bodyLimit + 16_000 : bodyLimit;
          const { body, omitted } = renderReport(assessment, anOptions({ bodyLimit: limit }));
          expect(body.length).toBeLessThanOrEqual(limit);
          const kind = overdue > 0 ? "CAUTION" : actionItems > 0 ? "WARNING" : "TIP";
          expect(body.startsWith(`> [!${kind}]\n`)).toBe(true);
          expect(body).toMatch(totalsRow);
          expect(readHiddenComment(body)).toMatchObject({ memory: { period: "2023-09" } });
          expect(omitted > 0).toBe(body.includes("did not fit into this issue"));
        },
      ),
      { numRuns: 12 },
    );
  });

  test("publishes 5,000 findings, with the totals of all", () => {
    const { body, omitted, markdown } = renderReport(manyFindings(4000, 1000), anOptions());
    expect(body.length).toBeLessThanOrEqual(65_536);
    expect(body.length).toBeGreaterThan(62_000);
    expect(body).toContain("4,000 TOC items are overdue");
    expect(body).toContain(`**${omitted.toLocaleString("en")} rows did not fit into this issue**`);
    expect(markdown.match(/^- \[ \] /gm)).toHaveLength(5000);
  });

  test("leaves the least urgent rows out first, and no part of any row", () => {
    const { body, markdown } = renderReport(manyFindings(60, 60), anOptions({ bodyLimit: 45_000 }));
    const shown = body.split("\n\n- [ ] ").slice(1, -1);
    expect(body).toContain("**late 59**");
    expect(body).not.toContain("action 59");
    for (const row of shown) expect(markdown).toContain(row.split("\n")[0]);
  });

  test("is refused when a template is too long even without any row", () => {
    const templates = { ...builtInTemplates, "report.hbs": "x".repeat(70_000) };
    expect(() => renderReport(kestrel, anOptions({ templates }))).toThrow(
      expect.objectContaining({ name: "UserError", code: "report-too-long" }),
    );
  });

  test("of a template without rows fits whatever is found", () => {
    const templates = { ...builtInTemplates, "report.hbs": "{{summary}}" };
    const { body } = renderReport(manyFindings(500), anOptions({ templates }));
    expect(body).toMatch(/^500 overdue\n\n<!-- roadmap-report:v1 /);
  });

  test("carries the hash of the title and of what stands before the hidden comment", () => {
    const { title, body } = renderReport(kestrel, anOptions());
    expect(readHiddenComment(body)).toMatchObject({ bodyHash: bodyHashOf(title, body) });
  });

  test("is the same for the same assessment", () => {
    expect(renderReport(kestrel, anOptions())).toEqual(renderReport(structuredClone(kestrel), anOptions()));
  });
});

describe("a report", () => {
  const { body, title } = renderReport(kestrel, anOptions());

  test("has the sections in order of urgency, and none that is empty", () => {
    const headings = body.match(/(?<=^## |<summary>)[^(\n<]+/gm)?.map((heading) => heading.trim());
    expect(headings).toEqual([
      "Overdue TOC items",
      "TOC timelines",
      "The same as a table",
      "Priorities with nobody assigned",
      "To decide",
      "Due within 30 days",
      "Postponed",
      "Other commitments past their date",
      "Open action items",
      "Still open? 1 action item not found in the notes for 60 days, or no longer listed",
      "Past, not known to be done: 1 commitment not found in the notes since",
      "Promised in the notes, not on the board",
      "TOC items without a timeline",
      "Resolved since August 2023",
      "1 row dismissed by a maintainer",
      "How this was worked out",
    ]);
    const quiet = renderReport(anAssessment(), anOptions()).markdown;
    expect(quiet.match(/^## .*/gm)).toBeNull();
  });

  test("links every row to its line of the notes", () => {
    expect(body).toContain(`[6 July, line 28](${aMention().url})`);
  });

  test("links work by an address that leaves no backlink", () => {
    expect(body).toContain("](https://redirect.github.com/kestrel/core/pull/1131) draft");
    expect(body).not.toMatch(/\]\(https:\/\/github\.com\/[\w.-]+\/[\w.-]+\/(issues|pull)\/\d/);
  });

  test("shows work as code on other servers, which have no such address", () => {
    const serverUrl = "https://github.kestrel.example";
    const elsewhere = anAssessment({
      overdue: [anOverdueFinding({ work: [aWork({ url: `${serverUrl}/kestrel/core/pull/1131` })] })],
    });
    const { markdown } = renderReport(elsewhere, anOptions({ serverUrl }));
    expect(markdown).toContain("◐ `core#1131` draft");
    expect(markdown).not.toContain("/pull/");
  });

  test("names neither reference nor title of private work", () => {
    const secret = aWork({ ref: "kestrel/secret#7", title: "Secret plan", state: "private" });
    const { markdown } = renderReport(
      anAssessment({ overdue: [anOverdueFinding({ work: [secret] })] }),
      anOptions(),
    );
    expect(markdown).toContain("? private, not shown");
    expect(markdown).not.toMatch(/secret/i);
  });

  test("offers to open an issue for what is not tracked", () => {
    const links = nodesOf(parseMarkdown(body)).flatMap((node) => (node.type === "link" ? [node.url] : []));
    const form = new URL(links.find((url) => url.includes("/issues/new?")) ?? "");
    expect(form.pathname).toBe("/kestrel/community/issues/new");
    expect(form.searchParams.get("title")).toBe("DNS parsing");
    expect(form.searchParams.get("body")).toContain(
      "Promised in the meeting of 8 June 2023: https://github.com/",
    );
  });

  test("shows a finding in full once, and names it where it belongs too", () => {
    const both = anOverdueFinding({ tracked: false });
    const undated = aFinding({ title: "No date", toc: true, tracked: false });
    const lists = { overdue: [both], unassigned: [both], untracked: [both, undated], toc: [both, undated] };
    const { markdown } = renderReport(anAssessment(lists), anOptions());
    expect(markdown).toContain("- **Signed release artifacts** · overdue, see above");
    expect(markdown.match(/- \[ \] /g)).toHaveLength(2);
    expect(markdown).not.toContain("Promised in the notes");
  });

  test("links the report before it, when its address is known", () => {
    const previousUrl = "https://github.com/kestrel/community/issues/41";
    expect(renderReport(kestrel, anOptions({ previousUrl })).body).toContain(`[August 2023](${previousUrl})`);
    expect(body).toContain("| August 2023 |");
  });

  test("says which periods had no report", () => {
    const [last, ...older] = kestrel.history;
    const history = last ? [{ ...last, period: "2023-06" }, ...older] : [];
    const { markdown } = renderReport({ ...kestrel, history }, anOptions());
    expect(markdown).toContain("\n\nNo report was written for July 2023 and August 2023.\n\n");
  });

  test("has a note, and goes on, when an earlier report cannot be read", () => {
    const problem = {
      code: "memory-unreadable",
      message: "The hidden comment of issue 41 could not be read: it was edited.",
      hint: "This report does not compare with it.",
      path: null,
      line: null,
    };
    const { markdown } = renderReport(anAssessment({ problems: [problem] }), anOptions());
    expect(markdown).toContain(`⚠ **${problem.message}** ${problem.hint}`);
    expect(markdown).toMatch(/^> \[!TIP\]/);
  });

  test("names what could not be read so that its address can be copied", () => {
    const url = "https://github.com/orgs/kestrel/projects/3";
    const problem = {
      code: "project-missing",
      message: `The board ${url} was not read, says @ines of kestrel/core#7.`,
      hint: "Check the number.",
      path: null,
      line: null,
    };
    const { markdown } = renderReport(anAssessment({ problems: [problem] }), anOptions());
    expect(markdown).toContain(
      `⚠ **The board \`${url}\` was not read, says @\u200bines of \`kestrel/core#7\`.** Check the number.`,
    );
  });

  test("counts the items of the board that the token may not see where it names the board, and only there", () => {
    const problem = {
      code: "project-items-hidden",
      message: "2 of 27 items.",
      hint: "",
      path: null,
      line: null,
    };
    const { sources } = anAssessment();
    const project = sources.project && { ...sources.project, hidden: 2 };
    const { markdown } = renderReport(
      anAssessment({ problems: [problem], sources: { ...sources, project } }),
      anOptions(),
    );
    expect(markdown).toMatch(
      /^- Board: \[.*\), 25 items; 2 more are hidden from the token and counted nowhere$/m,
    );
    expect(markdown).not.toContain("2 of 27 items");
  });

  test("of a past day says in its last line what GitHub cannot tell of that day", () => {
    const last = (markdown: string) => markdown.trimEnd().split("\n").at(-1);
    const past = renderReport({ ...kestrel, isPast: true }, anOptions()).markdown;
    expect(last(past)).toMatch(/^<sub>This report was written after its day: .* no past of them\.<\/sub>$/);
    expect(last(renderReport(kestrel, anOptions()).markdown)).toBe("</details>");
  });

  test("says that something to decide was due only where its date has passed", () => {
    const ended = { decision: "not-planned" as const };
    const past = aFinding({ title: "Past", due: "2023-08-31", ...ended });
    const future = aFinding({ title: "Future", due: "2023-09-01", ...ended });
    const { markdown } = renderReport(anAssessment({ needsDecision: [past, future] }), anOptions());
    expect(markdown).toContain("**Past** · was due 31 August 2023 · closed as not planned: is it dropped?");
    expect(markdown).toContain("**Future** · due 1 September 2023 · closed as not planned: is it dropped?");
  });

  test("does not say that whom the notes name is not assigned where that could not be read", () => {
    const named = { owners: ["octavia"], namedInNotes: true };
    const rowWith = (state: "open" | "unreadable") => {
      const overdue = [anOverdueFinding({ ...named, work: [aWork({ state, assignees: [] })] })];
      return renderReport(anAssessment({ overdue }), anOptions()).markdown;
    };
    expect(rowWith("open")).toContain("32 days late · `octavia` (not assigned)");
    expect(rowWith("unreadable")).toContain("32 days late · `octavia` (named in the notes)");
  });

  test("does not say that an action item has no owner where that could not be read", () => {
    const action = aFinding({ title: "Review it", work: [aWork({ state: "unreadable", assignees: [] })] });
    const { markdown } = renderReport(anAssessment({ actionItems: [action] }), anOptions());
    expect(markdown).toContain("- [ ] Review it · *owner unknown* · ");
  });

  test("calls a row new only where the report before remembers all that it showed", () => {
    const [last] = kestrel.history;
    const after = { overdue: [anOverdueFinding()], history: last ? [last] : [] };
    expect(renderReport(anAssessment(after), anOptions()).markdown).toContain(" · new ");
    const cut = anAssessment({ ...after, isMemoryCut: true });
    expect(renderReport(cut, anOptions()).markdown).not.toContain(" · new ");
  });

  test("says how many rows are dismissed, and lists them", () => {
    expect(body).toContain("1 row is dismissed, listed at the end.");
    expect(body).toContain("- [x] Rename the default branch");
  });

  test("does not say that nobody is assigned where that could not be read", () => {
    const work = aWork({ state: "unreadable", assignees: [] });
    const { markdown } = renderReport(
      anAssessment({ overdue: [anOverdueFinding({ work: [work] })] }),
      anOptions(),
    );
    expect(markdown).toContain("32 days late · owner unknown");
    expect(markdown).not.toContain("nobody assigned");
  });

  test("has a title that tells the counts", () => {
    expect(title).toBe("Roadmap report for September 2023: 2 overdue, 3 unassigned");
  });

  test("of another series tells its name in the title", () => {
    const security = anAssessment({ id: "security" });
    expect(renderReport(security, anOptions()).title).toBe(
      "Roadmap report for September 2023 (security): nothing overdue",
    );
  });

  test("has a title of one line and at most 256 characters, whatever its template", () => {
    const templates = { ...builtInTemplates, "title.hbs": `{{period}}\n${"b".repeat(300)}` };
    const { title } = renderReport(kestrel, anOptions({ templates }));
    expect(title).toMatch(/^September 2023 b+…$/);
    expect(title.length).toBeLessThanOrEqual(256);
  });
});

describe("owners", () => {
  const overdue = [
    anOverdueFinding({ owners: ["hubot", "Mona Lisa", "luca"], work: [aWork()], ownerLogins: ["hubot"] }),
  ];
  const actionItems = [aFinding({ title: "Write it up", owners: ["monalisa"], ownerLogins: ["monalisa"] })];

  test("are code spans, so that nobody is mentioned", () => {
    const { body } = renderReport(anAssessment({ overdue, actionItems }), anOptions());
    expect(body).toContain("32 days late · `hubot`, `Mona Lisa`, `luca`");
    expect(body).not.toContain("@");
  });

  test("of overdue items are mentioned when asked for, if they are logins; all others are not", () => {
    const { body } = renderReport(anAssessment({ overdue, actionItems }), anOptions({ mentionOwners: true }));
    expect(body.match(/@[\w-]+/g)).toEqual(["@hubot"]);
  });

  test("are never mentioned by a name that is no login", () => {
    const names = ["kestrel/everybody", "hubot please @all", "-hubot"];
    const odd = [anOverdueFinding({ owners: names, ownerLogins: names })];
    const { body } = renderReport(anAssessment({ overdue: odd }), anOptions({ mentionOwners: true }));
    expect(body).not.toMatch(/@(?!all)/);
  });
});
