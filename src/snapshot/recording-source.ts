import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve, sep } from "node:path";
import { UserError } from "../errors.js";
import type { ProjectBoard } from "../model/board.js";
import type { NotesFile, NotesListing, Part, ReportHistory, Source } from "../model/evidence.js";
import type { Reference } from "../model/reference.js";
import type { Work } from "../model/work.js";
import { NOTES_FOLDER, SNAPSHOT_FILE, type SnapshotFile, type SnapshotHeader } from "./format.js";

/**
 * Reads from a source, and remembers what was read. A report of the recording equals one of the source byte for byte,
 * since order and problems are kept too.
 */
export class RecordingSource implements Source {
  readonly #source: Source;
  readonly #snapshot: SnapshotFile;
  readonly #files = new Map<string, NotesFile>();
  /** Markdown files of the tree, and whatever was asked for. */
  readonly #paths = new Set<string>();

  /** @param header how to repeat the run; inputs that are tokens, or empty, are left out, and so is `templates`. */
  constructor(source: Source, header: SnapshotHeader) {
    this.#source = source;
    this.#snapshot = emptySnapshot(header);
  }

  async listNotes(): Promise<NotesListing> {
    const listing = await this.#source.listNotes();
    const { repository, commit, isPublic, blobUrl, problems } = listing;
    this.#snapshot.notes = { repository, commit, isPublic, blobUrl, unread: [] };
    this.#snapshot.problems.listing = problems;
    for (const path of listing.paths) if (/\.(md|markdown)$/i.test(path)) this.#paths.add(path);
    return listing;
  }

  async readNotes(paths: string[]): Promise<Part<NotesFile[]>> {
    const part = await this.#source.readNotes(paths);
    for (const path of paths) this.#paths.add(path);
    for (const file of part.value) this.#files.set(file.path, file);
    this.#snapshot.problems.notes.push(...part.problems);
    return part;
  }

  async readBoard(): Promise<Part<ProjectBoard | null>> {
    const part = await this.#source.readBoard();
    this.#snapshot.project = part.value;
    this.#snapshot.problems.board = part.problems;
    return part;
  }

  async readWork(references: Reference[]): Promise<Part<Work[]>> {
    const part = await this.#source.readWork(references);
    this.#snapshot.work.push(...part.value);
    this.#snapshot.problems.work.push(...part.problems);
    return part;
  }

  async readHistory(): Promise<Part<ReportHistory>> {
    const part = await this.#source.readHistory();
    this.#snapshot.reports = part.value.reports;
    this.#snapshot.reportIsPublic = part.value.isPublic;
    this.#snapshot.problems.history = part.problems;
    return part;
  }

  /**
   * Writes what was read so far as a snapshot. It holds everything that the token can see, private work included.
   * @throws UserError as {@link prepareSnapshotFolder} does.
   */
  async writeSnapshot(folder: string): Promise<void> {
    this.#snapshot.notes.unread = [...this.#paths].filter((path) => !this.#files.has(path)).sort();
    await prepareSnapshotFolder(folder);
    for (const file of this.#files.values()) await writeNotes(folder, file);
    await writeFile(join(folder, SNAPSHOT_FILE), `${JSON.stringify(this.#snapshot, null, 2)}\n`);
  }
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
    ([name, value]) => value !== "" && !name.includes("token") && name !== "templates",
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
