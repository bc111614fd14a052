import { type Client, createClient } from "./github/client.js";
import { tokenKindOf } from "./github/diagnosis.js";
import { githubSource } from "./github/github-source.js";
import { fetchTemplates } from "./github/templates.js";
import { Traffic } from "./github/traffic.js";
import type { Inputs } from "./inputs.js";
import type { Source } from "./model/evidence.js";
import type { Host } from "./runner.js";
import { isOfSeries } from "./series.js";
import type { Templates } from "./templates.js";

/** Everything a run does with GitHub goes through this. */
export interface Connection {
  source: Source;
  /** Writes the report, with `github-token`. */
  writeClient: Client;
  /** Templates of a folder of a repository at a commit. */
  fetchTemplates(repository: string, sha: string, folder: string): Promise<Templates>;
  /** Counts what was asked of GitHub. */
  traffic: Traffic;
}

/** Seconds after which a try is given up; and the least it gets, in milliseconds, where seconds are shortened. */
const LONGEST_TRY = 30;
const SHORTEST_TRY = 1000;

/**
 * Connects to GitHub: `read-token` reads, `github-token` finds and writes the report.
 * @param second how many milliseconds a second of waiting lasts.
 * @param note prints a line for the reader of the log.
 * @throws UserError when a token cannot be one.
 */
export function connect(
  { settings, ...tokens }: Inputs,
  host: Host,
  second: number,
  note: (line: string) => void,
): Connection {
  const traffic = new Traffic();
  const { apiUrl, graphqlUrl, serverUrl } = host;
  const timeout = Math.max(SHORTEST_TRY, LONGEST_TRY * second);
  const shared = { apiUrl, graphqlUrl, traffic, second, timeout };
  const writeClient = createClient({ ...shared, token: tokens.githubToken, tokenInput: "github-token" });
  const readClient =
    tokens.readToken === tokens.githubToken
      ? writeClient
      : createClient({ ...shared, token: tokens.readToken, tokenInput: "read-token" });
  const source = githubSource({
    readClient,
    writeClient,
    settings,
    access: { readTokenGiven: tokens.readTokenGiven, tokenKind: tokenKindOf(tokens.readToken) },
    serverUrl,
    note,
    isOfSeries: (body) => isOfSeries(body, settings.reportId),
  });
  return {
    source,
    writeClient,
    fetchTemplates: (repository, sha, folder) => fetchTemplates(writeClient, repository, sha, folder),
    traffic,
  };
}
