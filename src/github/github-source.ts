import type { Source } from "../model/evidence.js";
import type { Settings } from "../model/settings.js";
import { fetchBoard } from "./board.js";
import type { Client } from "./client.js";
import type { ReadAccess } from "./diagnosis.js";
import { Dialect } from "./dialect.js";
import { historyReader } from "./history.js";
import { fetchFiles } from "./notes-files.js";
import { fetchListing, type ListedNotes } from "./notes-listing.js";
import { fetchWork } from "./work.js";

export interface GithubSourceOptions {
  /** Reads notes, board and work. */
  readClient: Client;
  /** Reads the series' earlier reports, which its actor created. */
  writeClient: Client;
  settings: Settings;
  /** What is known of the token that reads: it explains failures. */
  access: ReadAccess;
  /** `GITHUB_SERVER_URL`. */
  serverUrl: string;
  /** Told what is worth a line in the log: default names that the board lacks. */
  note?: (line: string) => void;
  /** Whether an issue's body is a report of this series. */
  isOfSeries?: (body: string) => boolean;
}

/**
 * Reads everything from GitHub. For N board items, W references and F files: 2 requests for the listing of the notes,
 * 1 for the history (2 when the actor is not `github.token`, or has no issue yet), ⌈N/100⌉ for the board, ⌈W/100⌉ for
 * the work and ⌈F/50⌉ for the files. One more for each file over 512,000 bytes, each number that is not found, each
 * further hundred of the actor's issues and each folder of a tree that is too large to list at once; and two for a
 * server that lacks the newer parts of the schema.
 */
export function githubSource(options: GithubSourceOptions): Source {
  const { readClient, writeClient, settings, access, serverUrl, note = () => {} } = options;
  const dialect = new Dialect();
  let listed: Promise<ListedNotes> | null = null;
  const list = () => {
    const { notesRepository: repository, notesRef: ref, notesPath: globs } = settings;
    listed ??= fetchListing(readClient, access, { repository, ref, globs });
    return listed;
  };
  const { repository, today, period } = settings;
  const { isOfSeries } = options;
  const readHistory = historyReader(
    { client: writeClient, dialect },
    { repository, today, period, label: settings.labels[0] ?? null, ...(isOfSeries ? { isOfSeries } : {}) },
  );
  return {
    async listNotes() {
      return (await list()).listing;
    },
    async readNotes(paths) {
      const { listing, files } = await list();
      const byPath = new Map(files.map((file) => [file.path, file]));
      return fetchFiles(
        readClient,
        listing.repository,
        paths.flatMap((path) => byPath.get(path) ?? []),
      );
    },
    async readBoard() {
      if (settings.project === null) return { value: null, problems: [] };
      return fetchBoard({ client: readClient, dialect, access, settings, note }, settings.project);
    },
    async readWork(references) {
      return fetchWork({ client: readClient, dialect, access, serverUrl }, references);
    },
    readHistory,
  };
}
