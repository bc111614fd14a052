import { createWorld, type WorldSeed } from "../support/github/create-world.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";
import type { Issue, World } from "../support/github/world.js";
import { type ActionRun, type RunOptions, runAction } from "../support/run-action.js";

/** The notes of a meeting on 3 August 2023: two TOC items, one priority, one action item. */
export const AUGUST_NOTES = `# 2023-08-03 Kestrel maintainers

## Who joined

- Ines Duarte ([@inesd](https://github.com/inesd))
- Tomo Arai ([@tomo-arai](https://github.com/tomo-arai))

## Agenda

**Graduation items asked for by the TOC**

- Signed release artifacts
    - https://github.com/kestrel/core/pull/41
    - TOC recommended timeline: **May-July 2023**
- Plugin API reference
    - https://github.com/kestrel/core/issues/52
    - TOC recommended timeline: **July-September 2023**

**For the next release**

- Faster rule loading https://github.com/kestrel/core/issues/60
    - [ines] to prioritize this

## Action items

- [ ] [tomo] book the room for the release day
`;

/** The board that a workflow's own token cannot read: the organization's first project. */
export const PROJECT = "https://github.com/orgs/kestrel/projects/1";

const BY = { author: "inesd", createdAt: "2023-05-02T09:00:00Z" };

/** A small community with notes, work and a board, as of the end of August 2023. */
export function kestrelWorld(changes: Partial<WorldSeed> = {}): World {
  return createWorld({
    now: "2023-09-01T06:17:00Z",
    repositories: {
      "kestrel/community": {
        files: { "meeting-notes/2023-08-03.md": AUGUST_NOTES, "README.md": "# Kestrel\n" },
        labels: ["roadmap-report"],
        assignable: ["inesd", "tomo-arai"],
      },
      "kestrel/core": {
        files: { "README.md": "# Core\n" },
        issues: [
          {
            number: 41,
            title: "Sign the release artifacts",
            ...BY,
            author: "tomo-arai",
            assignees: ["tomo-arai"],
            pullRequest: {},
          },
          { number: 52, title: "Write the plugin API reference", ...BY, assignees: ["inesd"] },
          { number: 60, title: "Rules load slowly", ...BY },
        ],
      },
    },
    projects: [
      {
        owner: "kestrel",
        number: 1,
        title: "Kestrel roadmap",
        isPublic: true,
        fields: [
          { name: "Status", type: "single-select", options: ["Todo", "In progress", "Done"] },
          { name: "Priority", type: "single-select", options: ["P0", "P1", "P2"] },
        ],
        items: [{ content: "kestrel/core#60", values: { Status: "Todo", Priority: "P1" } }],
      },
    ],
    ...changes,
  });
}

/** Inputs of a run for 1 September 2023 that reads the board as well. */
export const INPUTS = { date: "2023-09-01", project: PROJECT, "read-token": "reader-token" };

/** Runs `test` with a simulated GitHub over `world`, and fails it when GitHub was asked for what it does not know. */
export async function withGitHub(
  world: World,
  test: (github: SimulatedGitHub) => Promise<void>,
): Promise<void> {
  const github = await startGitHub(world);
  try {
    await test(github);
  } finally {
    await github.close();
  }
}

/** One run of the action; a second of waiting lasts a millisecond. */
export function run(github: SimulatedGitHub, options: Omit<RunOptions, "github"> = {}): Promise<ActionRun> {
  const { inputs = INPUTS, env, ...others } = options;
  return runAction({ github, inputs, env: { ROADMAP_REPORT_SECOND: "1", ...env }, ...others });
}

/** The issues of the report's repository, lowest number first. */
export function issuesOf(world: World): Issue[] {
  const repository = world.repositories.get("kestrel/community");
  return [...(repository?.issues.values() ?? [])].sort((a, b) => a.number - b.number);
}

/** Requests of a run that change something. */
export function writesOf(run: ActionRun): string[] {
  return run.requests
    .filter(({ method, operation, path }) =>
      path === "/graphql" ? /^(un)?pin/i.test(operation ?? "") : method !== "GET",
    )
    .map(({ method, path, operation }) => `${method} ${operation ?? path}`);
}
