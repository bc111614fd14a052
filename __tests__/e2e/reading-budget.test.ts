import { describe, expect, test } from "@jest/globals";
import { isWrite } from "../support/github/request-log.js";
import type { World } from "../support/github/world.js";
import { INPUTS, withGitHub } from "./kestrel-world.js";
import { makeReport, notesNaming, type ReportRun, worldWith } from "./reading-world.js";

interface Size {
  /** Files of notes, items on the board, and references in the notes that are not on it. */
  files: number;
  items: number;
  links: number;
}

/** A community of a size; its notes name issues of four repositories. */
function worldOf({ files, items, links }: Size): World {
  const issues = Array.from({ length: Math.ceil(links / 4) }, (_, index) => ({ number: index + 1 }));
  const names = ["kestrel/core", "kestrel/rules", "kestrel/plugins", "kestrel/docs"];
  const references = names.flatMap((name) => issues.map(({ number }) => `${name}#${number}`)).slice(0, links);
  const notes = Array.from({ length: files }, (_, index): [string, string] => {
    const day = new Date(Date.UTC(2023, 7, 31 - index)).toISOString().slice(0, 10);
    const share = references.filter((_, place) => place % files === index);
    return [`meeting-notes/${day}.md`, notesNaming(share).replace("2023-08-03", day)];
  });
  return worldWith(
    { ...Object.fromEntries(notes), "report-templates/title.hbs": "Kestrel's month\n" },
    Object.fromEntries(names.map((name) => [name, { issues }])),
    {
      projects: [
        {
          owner: "kestrel",
          items: Array.from({ length: items }, (_, index) => ({ content: { title: `Idea ${index}` } })),
        },
      ],
    },
  );
}

/** Design section 5: what a run may read, beside pages of trees and reports and transferred issues. */
const budgetOf = ({ files, items, links }: Size): number =>
  6 + Math.ceil(items / 100) + Math.ceil(links / 100) + Math.ceil(files / 50);

/** On a loaded machine so much takes longer than the second that a try is given elsewhere, and a repetition would count. */
const PATIENT = { ROADMAP_REPORT_SECOND: "500" };

/** Requests before the first one that writes: later ones look after what was written. */
function readsBeforeWriting({ requests }: ReportRun): number {
  const first = requests.findIndex(isWrite);
  return first < 0 ? requests.length : first;
}

describe("a whole run reads GitHub within the budget of requests", () => {
  test.each<[string, Size, string]>([
    ["github.token's first report", { files: 3, items: 250, links: 120 }, "workflow-token"],
    ["an app's first report", { files: 3, items: 250, links: 120 }, "app-token"],
    ["many files", { files: 120, items: 80, links: 60 }, "workflow-token"],
  ])("for %s, templates of its own included", async (_what, size, token) => {
    const world = worldOf(size);
    world.tokens.set("app-token", { ...tokenOf(world, "workflow-token"), actor: "kestrel-app[bot]" });
    await withGitHub(world, async (github) => {
      const inputs = { ...INPUTS, "github-token": token, templates: "report-templates" };
      const first = await makeReport(github, { inputs, env: PATIENT });
      expect(first.report.sources.project?.items).toBe(size.items);
      expect(first.report.toc).toHaveLength(size.links);
      expect(first.outputs.title).toBe("Kestrel's month");
      expect(readsBeforeWriting(first)).toBeLessThanOrEqual(budgetOf(size));
      const again = await makeReport(github, { inputs, env: PATIENT });
      expect(again.outputs.result).toBe("unchanged");
      expect(again.requests.length).toBeLessThan(budgetOf(size));
    });
  });

  test("and asks for notes, board and earlier reports side by side", async () => {
    const world = worldOf({ files: 3, items: 80, links: 12 });
    world.latency = 200;
    await withGitHub(world, async (github) => {
      const { requests } = await makeReport(github, { inputs: INPUTS, env: PATIENT });
      const first = requests.slice(0, 3);
      expect(first.map(({ operation }) => operation).sort()).toEqual([
        "query Board",
        "query NotesCommit",
        "query Reports",
      ]);
      expect(first.map(({ concurrency }) => concurrency).sort()).toEqual([1, 2, 3]);
    });
  });
});

function tokenOf(world: World, secret: string) {
  const token = world.tokens.get(secret);
  if (!token) throw new Error(`the world has no token ${secret}`);
  return token;
}
