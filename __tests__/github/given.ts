import { createClient } from "../../src/github/client.js";
import { tokenKindOf } from "../../src/github/diagnosis.js";
import { githubSource } from "../../src/github/github-source.js";
import { Traffic } from "../../src/github/traffic.js";
import type { Source } from "../../src/model/evidence.js";
import type { Settings } from "../../src/model/settings.js";
import { createWorld, type WorldSeed } from "../support/github/create-world.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";

/** Settings with every default, for the repository `kestrel/community`, and what differs. */
export function settings(given: Partial<Settings> = {}): Settings {
  return {
    repository: "kestrel/community",
    notesRepository: "kestrel/community",
    notesPath: ["meeting-notes/**/*.md"],
    notesRef: null,
    notesLookback: { count: 180, unit: "days" },
    project: null,
    tocTerms: ["TOC"],
    statusField: { value: "Status", given: false },
    doneOptions: { value: ["Done"], given: false },
    priorityField: { value: "Priority", given: false },
    priorityOptions: { value: ["P0", "P1", "Urgent", "High"], given: false },
    targetDateField: { value: "Target date", given: false },
    iterationField: { value: "Iteration", given: false },
    people: {},
    dueSoonDays: 30,
    today: "2023-09-01",
    isPast: false,
    timeZone: "UTC",
    period: "month",
    reportId: "roadmap",
    templates: null,
    labels: ["roadmap-report"],
    assignees: [],
    closePrevious: true,
    pin: false,
    mentionOwners: false,
    includePrivate: false,
    dryRun: false,
    ...given,
  };
}

/** A board's address in settings. */
export function projectAt(owner: string, number = 1, ownerKind: "organization" | "user" = "organization") {
  const kind = ownerKind === "organization" ? "orgs" : "users";
  return { url: `https://github.com/${kind}/${owner}/projects/${number}`, ownerKind, owner, number };
}

export interface Reader {
  source: Source;
  github: SimulatedGitHub;
  traffic: Traffic;
  /** What the source would log. */
  notes: string[];
}

export interface ReaderOptions {
  settings?: Partial<Settings>;
  /** Secret that reads; by default the one of `kestrel-reader`. Null: none given, so `github.token` reads. */
  readToken?: string | null;
  timeout?: number;
}

const started: SimulatedGitHub[] = [];

/** A source over a simulated GitHub. A second of waiting takes a millisecond. */
export async function reader(world: WorldSeed, options: ReaderOptions = {}): Promise<Reader> {
  const github = await startGitHub(createWorld(world));
  started.push(github);
  const traffic = new Traffic();
  const { readToken = "reader-token", timeout } = options;
  const shared = {
    apiUrl: github.apiUrl,
    graphqlUrl: github.graphqlUrl,
    traffic,
    second: 1,
    ...(timeout === undefined ? {} : { timeout }),
  };
  const writeClient = createClient({ ...shared, token: "workflow-token", tokenInput: "github-token" });
  const readClient = readToken
    ? createClient({ ...shared, token: readToken, tokenInput: "read-token" })
    : writeClient;
  const notes: string[] = [];
  const kind = github.world.tokens.get(readToken ?? "workflow-token")?.kind ?? tokenKindOf(readToken ?? "");
  const source = githubSource({
    readClient,
    writeClient,
    settings: settings(options.settings),
    access: { readTokenGiven: readToken !== null, tokenKind: kind },
    serverUrl: github.world.serverUrl,
    note: (line) => notes.push(line),
  });
  return { source, github, traffic, notes };
}

/** Stops what {@link reader} started; for `afterEach`. @throws Error when the simulation was misused. */
export async function stop(): Promise<void> {
  for (const github of started.splice(0)) await github.close();
}
