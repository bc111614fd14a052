import { createClient } from "../../src/github/client.js";
import { tokenKindOf } from "../../src/github/diagnosis.js";
import { githubSource } from "../../src/github/github-source.js";
import { Traffic } from "../../src/github/traffic.js";
import type { Source } from "../../src/model/evidence.js";
import type { Settings } from "../../src/model/settings.js";
import { settings } from "../support/builders.js";
import { createWorld, type WorldSeed } from "../support/github/create-world.js";
import { type SimulatedGitHub, startGitHub } from "../support/github/server.js";

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
  /** On top of the defaults; no board, unless they say otherwise. */
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
    settings: settings({ project: null, ...options.settings }),
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
