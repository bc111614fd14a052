import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { UserError } from "../errors.js";
import type { NotesFile, Source } from "../model/evidence.js";
import { NOTES_FOLDER, SNAPSHOT_FILE, type SnapshotFile, type SnapshotHeader } from "./format.js";

/** A source that remembers what was read from it. */
export interface RecordingSource extends Source {
  /**
   * Writes what was read so far as a snapshot. It holds everything that the token can see, private work included.
   * @throws UserError as {@link prepareSnapshotFolder} does.
   */
  writeSnapshot(folder: string): Promise<void>;
}

/**
 * Reads from `source`, and records it. A report of the recording equals one of the source byte for byte, since order
 * and problems are kept too.
 * @param header how to repeat the run; inputs that are tokens, or empty, are left out.
 */
export function recordingSource(source: Source, header: SnapshotHeader): RecordingSource {
  const snapshot = emptySnapshot(header);
  const files = new Map<string, NotesFile>();
  const asked = new Set<string>();

  return {
    async listNotes() {
      const listing = await source.listNotes();
      const { repository, commit, isPublic, blobUrl, problems } = listing;
      snapshot.notes = { repository, commit, isPublic, blobUrl, unread: [] };
      snapshot.problems.listing = problems;
      return listing;
    },
    async readNotes(paths) {
      const part = await source.readNotes(paths);
      for (const path of paths) asked.add(path);
      for (const file of part.value) files.set(file.path, file);
      snapshot.problems.notes.push(...part.problems);
      return part;
    },
    async readBoard() {
      const part = await source.readBoard();
      snapshot.project = part.value;
      snapshot.problems.board = part.problems;
      return part;
    },
    async readWork(references) {
      const part = await source.readWork(references);
      snapshot.work.push(...part.value);
      snapshot.problems.work.push(...part.problems);
      return part;
    },
    async readHistory() {
      const part = await source.readHistory();
      snapshot.reports = part.value.reports;
      snapshot.reportIsPublic = part.value.isPublic;
      snapshot.problems.history = part.problems;
      return part;
    },
    async writeSnapshot(folder) {
      snapshot.notes.unread = [...asked].filter((path) => !files.has(path));
      await prepareSnapshotFolder(folder);
      for (const file of files.values()) await writeNotes(folder, file);
      await writeFile(join(folder, SNAPSHOT_FILE), `${JSON.stringify(snapshot, null, 2)}\n`);
    },
  };
}

/**
 * Makes the folder that a snapshot will be written to. Asking before reading saves the reading when it is refused.
 * @throws UserError `snapshot-folder-in-use` when something is in it: nothing is ever overwritten.
 */
export async function prepareSnapshotFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length === 0) return;
  throw new UserError(
    `The folder ${folder} is not empty; name a new one for the snapshot.`,
    "snapshot-folder-in-use",
  );
}

async function writeNotes(folder: string, { path, text }: NotesFile): Promise<void> {
  const root = resolve(folder, NOTES_FOLDER);
  const file = resolve(root, path);
  if (!file.startsWith(`${root}${sep}`)) throw new Error(`The path ${path} leads out of the snapshot.`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

function emptySnapshot(header: SnapshotHeader): SnapshotFile {
  const inputs = Object.entries(header.inputs).filter(
    ([name, value]) => value !== "" && !name.includes("token"),
  );
  return {
    version: 1,
    repository: header.repository,
    serverUrl: header.serverUrl,
    now: header.now,
    inputs: Object.fromEntries(inputs),
    notes: { repository: "", commit: "", isPublic: true, blobUrl: "", unread: [] },
    project: null,
    work: [],
    reports: [],
    reportIsPublic: true,
    problems: { listing: [], notes: [], board: [], work: [], history: [] },
  };
}
