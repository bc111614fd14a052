import { readHiddenComment } from "../../src/render/hidden-comment.js";
import { addIssue } from "../support/github/add-to-world.js";
import type { IssueSeed } from "../support/github/create-world.js";
import { type Issue, repositoryOf, type World } from "../support/github/world.js";
import type { ActionRun } from "../support/run-action.js";
import { runHere } from "../support/run-here.js";
import { AUGUST_NOTES, INPUTS, issuesOf, kestrelWorld, run, withGitHub } from "./kestrel-world.js";

/** The actor of a workflow's own token. */
export const BOT = "github-actions[bot]";

/** Inputs that make a run write all that it can: labels, an assignee, a pin. */
export const EVERYTHING = { ...INPUTS, assignees: "inesd", pin: "true" };

const SEPTEMBER_NOTES = `# 2023-09-07 Kestrel maintainers

## Agenda

- Plugin API reference https://github.com/kestrel/core/issues/52 needs a second pair of eyes
`;

/** A moment in the life of a series, at which a run has something to write. */
export interface Stage {
  inputs: Record<string, string>;
  /** A new world as it stands at that moment, the same one each time. */
  world: () => World;
}

/** The three kinds of run: the first one, one of the same month when work was finished, and the next month's. */
export interface Stages {
  first: Stage;
  change: Stage;
  nextMonth: Stage;
}

/** Plays the life of a series once, to have worlds that begin in the middle of it. */
export async function playStages(): Promise<Stages> {
  const before = await playBystanders();
  const after = await issuesAfter(worldWith(before), [EVERYTHING]);
  const report = after.length;
  return {
    first: { inputs: EVERYTHING, world: () => worldWith(before) },
    change: {
      inputs: EVERYTHING,
      world: () => complete(worldWith(after, { pinned: [report] }), 41, "2023-09-01T05:00:00Z"),
    },
    nextMonth: {
      inputs: { ...EVERYTHING, date: "2023-10-01" },
      world: () => {
        const world = worldWith(after, { pinned: [report], now: "2023-10-01T06:17:00Z" });
        const notes = {
          "meeting-notes/2023-08-03.md": AUGUST_NOTES,
          "meeting-notes/2023-09-07.md": SEPTEMBER_NOTES,
        };
        repositoryOf(world, "kestrel/community").git.commit(notes, "2023-09-08T09:00:00Z");
        return complete(world, 41, "2023-09-20T10:00:00Z");
      },
    },
  };
}

/**
 * Issues that no run may touch: a person's issue and a pull request of the actor with a copy of a report in them, an
 * issue of the actor that is no report, and another series' report.
 */
async function playBystanders(): Promise<IssueSeed[]> {
  const [report, other] = await issuesAfter(kestrelWorld({ schema: "newest" }), [
    INPUTS,
    { ...INPUTS, "report-id": "releases", labels: "releases" },
  ]);
  if (!report || !other) throw new Error("two series were to be begun");
  const copy = `Look at this one:\n\n${report.body}`;
  return [
    { number: 1, title: "About the report", body: copy, author: "tomo-arai", labels: ["question"] },
    { number: 2, title: "Keep a copy of the report", body: copy, author: BOT, pullRequest: {} },
    { number: 3, title: "A nightly build failed", author: BOT, labels: ["roadmap-report"] },
    { ...other, number: 4 },
  ];
}

/** The issues of the report's repository after some runs, in this process, without any fault. */
async function issuesAfter(world: World, inputs: Record<string, string>[]): Promise<IssueSeed[]> {
  await withGitHub(world, async (github) => {
    for (const given of inputs) {
      const ended = await run(github, { inputs: given, here: runHere });
      if (!isClean(ended)) throw new Error(`a run without faults went wrong: ${ended.stdout}${ended.stderr}`);
    }
  });
  return issuesOf(world).map(({ databaseId: _, repository: __, pullRequest, ...issue }) => ({
    ...issue,
    ...(pullRequest ? { pullRequest } : {}),
  }));
}

/** Whether a run did all that it had to do: it then says so by neither failing nor warning. */
export function isClean({ exitCode, annotations }: ActionRun): boolean {
  return exitCode === 0 && annotations.warnings.length === 0;
}

function worldWith(issues: IssueSeed[], more: { pinned?: number[]; now?: string } = {}): World {
  const world = kestrelWorld({ schema: "newest" });
  const home = repositoryOf(world, "kestrel/community");
  for (const issue of issues) addIssue(world, home, structuredClone(issue));
  home.pinnedIssues.push(...(more.pinned ?? []));
  world.now = more.now ?? world.now;
  return world;
}

/** Closes an issue of kestrel/core as done on a day, or merges it. */
export function complete(world: World, number: number, on: string): World {
  const issue = repositoryOf(world, "kestrel/core").issues.get(number);
  if (!issue) throw new Error(`there is no kestrel/core#${number}`);
  const merged = issue.pullRequest ? { pullRequest: { ...issue.pullRequest, mergedAt: on } } : {};
  Object.assign(issue, { state: "closed", stateReason: "completed", closedAt: on, ...merged });
  return world;
}

/**
 * All that a run may have changed: two worlds that went through the same are equal in it. Left aside are instants, and in
 * hidden comments the other names that a finding was seen under, which a run that read only a part may add to.
 */
export function stateOf(world: World) {
  const shown = (issue: Issue) => {
    const { number, title, body, state, stateReason, author, labels, assignees, milestone, comments } = issue;
    const place = `${issue.repository.name}#${number}`;
    return {
      place,
      title,
      state,
      stateReason,
      author,
      labels,
      assignees,
      milestone,
      comments,
      ...saidIn(body),
    };
  };
  return {
    issues: [...world.repositories.values()].flatMap(({ issues }) => [...issues.values()].map(shown)),
    pinned: repositoryOf(world, "kestrel/community").pinnedIssues,
    mentions: world.mentions,
    backlinks: world.backlinks,
  };
}

function saidIn(body: string) {
  const comment = readHiddenComment(body);
  if (comment === null || "problem" in comment) return { body, comment };
  const { memory, bodyHash } = comment;
  const findings = memory.findings.map(({ aliases: _, ...finding }) => finding);
  return {
    body: body.replace(/<!-- roadmap-report:.*/s, ""),
    comment: { bodyHash, memory: { ...memory, findings } },
  };
}
