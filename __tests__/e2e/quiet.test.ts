import { describe, expect, test } from "@jest/globals";
import { repositoryOf, type World } from "../support/github/world.js";
import { AUGUST_NOTES, INPUTS, issuesOf, kestrelWorld, run, withGitHub } from "./kestrel-world.js";
import { complete } from "./stages.js";

/** Notes that try to reach people and issues in every way that GitHub knows. */
const LOUD_NOTES = `${AUGUST_NOTES}
- [ ] [tomo] ask @inesd, \\@inesd and &#64;inesd about kestrel/core#60, \\#60, GH-60 and #1
- [ ] [tomo] read https://github.com/kestrel/core/issues/60 and <a href="https://github.com/kestrel/core/pull/41">this</a>
- [ ] [tomo] thank @kestrel/maintainers for [the work](https://github.com/kestrel/core/issues/52 "@inesd")

**High priorities**

- Answer @tomo-arai in https://github.com/kestrel/core/issues/60#issuecomment-1 (@inesd), see kestrel/core#52
    - TOC recommended timeline: **June 2023**
`;

function loudWorld(): World {
  const world = kestrelWorld({ users: ["inesd", "tomo-arai"] });
  repositoryOf(world, "kestrel/community").git.commit(
    { "meeting-notes/2023-08-03.md": LOUD_NOTES },
    "2023-08-04T09:00:00Z",
  );
  return world;
}

describe("without being asked to mention anybody", () => {
  test("no run mentions a person or a team, or leaves a backlink outside of the series", async () => {
    const world = loudWorld();
    await withGitHub(world, async (github) => {
      expect((await run(github)).exitCode).toBe(0);
      complete(world, 41, "2023-09-01T05:00:00Z");
      expect((await run(github)).outputs.result).toBe("updated");
      expect((await run(github, { inputs: { ...INPUTS, date: "2023-10-01" } })).outputs.result).toBe(
        "created",
      );
      expect(issuesOf(world)[0]?.body).toContain("inesd");
      expect(world.mentions).toEqual([]);
      expect(world.backlinks).toEqual([{ issue: "kestrel/community#2", target: "kestrel/community#1" }]);
    });
  });

  test("neither does it on a server of one's own", async () => {
    const world = loudWorld();
    world.serverUrl = "https://github.kestrel.example";
    await withGitHub(world, async (github) => {
      expect((await run(github, { inputs: { date: "2023-09-01" } })).exitCode).toBe(0);
      expect(world.mentions).toEqual([]);
      expect(world.backlinks).toEqual([]);
    });
  });
});

describe("with mention-owners", () => {
  const inputs = { ...INPUTS, "mention-owners": "true" };

  test("the owners of overdue items are mentioned once, and an update that adds nobody mentions nobody", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github, { inputs });
      const once = [{ issue: "kestrel/community#1", login: "tomo-arai", on: "create" }];
      expect(world.mentions).toEqual(once);
      repositoryOf(world, "kestrel/core").issues.get(60)?.assignees.push("inesd");
      expect((await run(github, { inputs })).outputs.result).toBe("updated");
      expect(world.mentions).toEqual(once);
    });
  });

  test("an update mentions whom it adds, and the next month's report mentions anew", async () => {
    const world = kestrelWorld();
    await withGitHub(world, async (github) => {
      await run(github, { inputs });
      repositoryOf(world, "kestrel/core").issues.get(41)?.assignees.push("inesd");
      await run(github, { inputs });
      expect(world.mentions.slice(1)).toEqual([{ issue: "kestrel/community#1", login: "inesd", on: "edit" }]);
      await run(github, { inputs: { ...inputs, date: "2023-10-01" } });
      const october = world.mentions.filter(({ issue }) => issue === "kestrel/community#2");
      expect(october.map(({ login }) => login).sort()).toEqual(["inesd", "tomo-arai"]);
    });
  });
});
