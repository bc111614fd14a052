import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { World } from "../support/github/world.js";
import { INPUTS, issuesOf, kestrelWorld, run, withGitHub, writesOf } from "./kestrel-world.js";
import { complete } from "./stages.js";

/** Worlds that are tried; each is three runs of the bundle. */
const WORLDS = 6;

const CREATION = "POST /repos/kestrel/community/issues";
const WORK = [41, 52, 60];

const item = fc.record({
  title: fc.constantFrom(
    "Signed releases",
    "Plugin API | reference",
    "Faster *rules*",
    "Talk to @tomo-arai",
    "<b>",
  ),
  link: fc.constantFrom(
    "",
    " kestrel/core#41",
    " https://github.com/kestrel/core/issues/52",
    " kestrel/core#404",
  ),
  date: fc.constantFrom("", " by 2023-08-20", " due 15 September 2023", " TOC timeline: May-July 2023"),
  box: fc.constantFrom("", "[ ] ", "[x] "),
  below: fc.constantFrom(
    "",
    "\n    - [ines] to prioritize this",
    "\n    - done",
    "\n    - postponed to 2024",
  ),
});

const meeting = fc
  .record({ day: fc.integer({ min: 1, max: 31 }), items: fc.array(item, { maxLength: 4 }) })
  .map(({ day, items }) => {
    const date = `2023-08-${String(day).padStart(2, "0")}`;
    const lines = items.map(({ box, title, link, date, below }) => `- ${box}${title}${link}${date}${below}`);
    return [`meeting-notes/${date}.md`, `# ${date} Kestrel\n\n## Action items\n\n${lines.join("\n")}\n`];
  });

const story = fc.record({
  notes: fc.array(meeting, { minLength: 1, maxLength: 3 }).map(Object.fromEntries),
  finished: fc.subarray(WORK),
  finishedLater: fc.constantFrom(...WORK),
  period: fc.constantFrom("month", "quarter"),
  withBoard: fc.boolean(),
});

function worldOf(files: Record<string, string>, finished: number[]): World {
  const world = kestrelWorld();
  world.repositories.get("kestrel/community")?.git.commit(files, "2023-08-31T09:00:00Z");
  for (const number of finished) complete(world, number, "2023-08-25T10:00:00Z");
  return world;
}

test(
  "publishing twice is one issue and one write, and a change of the world is at most one more, whatever it says",
  () =>
    fc.assert(
      fc.asyncProperty(story, async ({ notes, finished, finishedLater, period, withBoard }) => {
        const world = worldOf(notes, finished);
        const { project, ...others } = INPUTS;
        const inputs = { ...others, ...(withBoard ? { project } : {}), period };
        await withGitHub(world, async (github) => {
          const publish = () => run(github, { inputs });
          const first = await publish();
          expect([first.outputs.result, writesOf(first)]).toEqual(["created", [CREATION]]);
          const [report] = issuesOf(world);
          const written = structuredClone({ title: report?.title, body: report?.body });

          const second = await publish();
          expect([second.outputs.result, writesOf(second)]).toEqual(["unchanged", []]);
          expect(report).toMatchObject(written);

          complete(world, finishedLater, "2023-09-01T05:00:00Z");
          const third = await publish();
          const update = `PATCH /repos/kestrel/community/issues/${report?.number}`;
          expect(third.outputs.result === "updated" ? [update] : []).toEqual(writesOf(third));
          expect(issuesOf(world)).toHaveLength(1);
        });
      }),
      { numRuns: WORLDS },
    ),
  60_000 + WORLDS * 30_000,
);
