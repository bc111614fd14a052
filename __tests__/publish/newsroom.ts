import { createClient } from "../../src/github/client.js";
import { Dialect } from "../../src/github/dialect.js";
import { historyReader } from "../../src/github/history.js";
import { Traffic } from "../../src/github/traffic.js";
import { rowIdOf } from "../../src/model/digest.js";
import { startOfPeriod } from "../../src/model/period.js";
import type { Settings } from "../../src/model/settings.js";
import { issuesOf } from "../../src/publish/issues.js";
import type { Publishable } from "../../src/publish/plan.js";
import { type Publication, publish } from "../../src/publish/publish.js";
import { bodyHashOf } from "../../src/render/body-hash.js";
import { writeHiddenComment } from "../../src/render/hidden-comment.js";
import { type Series, seriesOf } from "../../src/series.js";
import { memory, remembered, settings } from "../support/builders.js";
import { createWorld, type WorldSeed } from "../support/github/create-world.js";
import { isWrite } from "../support/github/request-log.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";
import { type Issue, repositoryOf, type World } from "../support/github/world.js";

export const BOT = "github-actions[bot]";
const HOME = "kestrel/community";

/** A report of few words: a row with a box for each of `overdue`. */
export interface ReportSeed {
  period?: string;
  id?: string;
  title?: string;
  text?: string;
  overdue?: string[];
  isNewlyOverdue?: boolean;
  shorter?: () => Publishable;
}

/** A report to publish, for September 2023 unless it says otherwise. */
export function aReport(seed: ReportSeed = {}): Publishable {
  const { period = "2023-09", id = "roadmap", overdue = ["signed artifacts"], text = "All is said." } = seed;
  const title = seed.title ?? `Roadmap report for ${period}`;
  const rows = overdue.map((key) => `- [ ] ${key} <!-- row:${rowIdOf(key)} -->`);
  const said = [text, ...rows].join("\n");
  const findings = overdue.map((key) => remembered(key, { overdue: true, since: period }));
  const held = memory(findings, { id, period, date: startOfPeriod(period) });
  const bodyHash = bodyHashOf(title, said);
  return {
    title,
    body: `${said}\n\n${writeHiddenComment(held, bodyHash)}`,
    bodyHash,
    memory: held,
    isNewlyOverdue: seed.isNewlyOverdue ?? false,
    shorter: seed.shorter ?? null,
  };
}

/** What publishing gave, and what it asked GitHub to change. */
export interface Published extends Publication {
  writes: string[];
  log: string[];
}

/** A repository on a simulated GitHub that reports are published in. A second of waiting lasts a millisecond. */
export interface Newsroom {
  world: World;
  github: SimulatedGitHub;
  /** The issues of the repository, lowest number first. */
  issues(): Issue[];
  issue(number: number): Issue;
  pinned(): number[];
  /** Looks for the series that a report belongs to. */
  read(report: Publishable, given?: Partial<Settings>): Promise<Series>;
  /** Publishes a report into the series as it is now, or as it was read before. */
  publish(report: Publishable, given?: Partial<Settings>, series?: Series): Promise<Published>;
}

const rooms: SimulatedGitHub[] = [];

/** Opens a newsroom; `token` publishes. */
export async function openNewsroom(
  seed: Omit<WorldSeed, "repositories"> & { home?: WorldSeed["repositories"][string] } = {},
  token = "workflow-token",
): Promise<Newsroom> {
  const { home = {}, ...others } = seed;
  const world = createWorld({ now: "2023-09-01T06:17:00Z", repositories: { [HOME]: home }, ...others });
  const github = await startGitHub(world);
  rooms.push(github);
  const { apiUrl, graphqlUrl } = github;
  const shared = { apiUrl, graphqlUrl, second: 1, timeout: 1000 };
  const client = createClient({ ...shared, token, tokenInput: "github-token", traffic: new Traffic() });
  const repository = repositoryOf(world, HOME);

  const lister = ({ memory: { period, date } }: Publishable, { labels, reportId }: Settings) => {
    const read = historyReader(
      { client, dialect: new Dialect() },
      { repository: HOME, today: date, period: "month", label: labels[0] ?? null },
    );
    return async (reach?: "newest") => seriesOf((await read(reach)).value, reportId, period);
  };
  const all = (given: Partial<Settings>) => settings({ labels: ["roadmap-report"], ...given });

  return {
    world,
    github,
    issues: () => [...repository.issues.values()].sort((a, b) => a.number - b.number),
    issue(number) {
      const issue = repository.issues.get(number);
      if (!issue) throw new Error(`there is no issue #${number}`);
      return issue;
    },
    pinned: () => repository.pinnedIssues,
    read: (report, given = {}) => lister(report, all({ reportId: report.memory.id, ...given }))(),
    async publish(report, given = {}, series) {
      const wanted = all({ reportId: report.memory.id, ...given });
      const list = lister(report, wanted);
      const before = series ?? (await list());
      const from = github.log.length;
      const log: string[] = [];
      const publication = await publish(report, before, wanted, {
        issues: issuesOf(client, HOME),
        relist: () => list("newest"),
        log: (line) => log.push(line),
        second: 1,
      });
      const writes = github.log.slice(from).filter(isWrite);
      return {
        ...publication,
        log,
        writes: writes.map(({ method, path, operation }) => operation ?? `${method} ${path.split(HOME)[1]}`),
      };
    },
  };
}

/** Closes what {@link openNewsroom} opened; for `afterEach`. @throws Error when the simulation was misused. */
export async function closeNewsrooms(): Promise<void> {
  for (const github of rooms.splice(0)) await github.close();
}
