import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { UserError } from "../errors.js";
import type { ProjectBoard } from "../model/board.js";
import type { NotesFile, NotesListing, Part, ReportHistory, Source } from "../model/evidence.js";
import type { Problem } from "../model/problem.js";
import { type Reference, referenceKey } from "../model/reference.js";
import type { Work } from "../model/work.js";
import { isAbsence } from "./absence.js";
import { workNotHeld } from "./decode-work.js";
import { NOTES_FOLDER, SNAPSHOT_FILE, type SnapshotFile, type SnapshotHeader } from "./format.js";
import { readSnapshotFile } from "./read-snapshot.js";

/** A snapshot: what the run it was recorded from was asked, and what that run read. */
export interface Snapshot extends SnapshotHeader {
  source: Source;
}

/**
 * Opens a snapshot folder, whose source reads from it what GitHub would be asked for. What the folder lacks is unknown,
 * and said so: never empty where GitHub might have had something.
 * Templates are code, so whoever opens a snapshot names them: one that names a folder itself is not followed there.
 * @param changes inputs to put in place of the recorded ones.
 * @throws UserError `snapshot-missing` or `snapshot-invalid`; `snapshot-is-fixed` when a change asks for something else
 * than was read.
 */
export async function openSnapshot(folder: string, changes: Record<string, string> = {}): Promise<Snapshot> {
  const file = await readSnapshotFile(folder);
  refuseOtherReading(file, changes);
  const { repository, serverUrl, now } = file;
  const { templates: _, ...recorded } = file.inputs;
  const inputs = { ...recorded, ...changes };
  const source: Source = {
    listNotes: () => listNotes(folder, file),
    readNotes: (paths) => readNotes(folder, file, paths),
    readBoard: async () => readBoard(file),
    readWork: async (references) => readWork(file, references),
    readHistory: async () => readHistory(file),
  };
  return { repository, serverUrl, now, inputs, source };
}

/** Inputs that decide what GitHub is asked for: a snapshot holds the answers to the recorded ones alone. */
const FIXED_INPUTS = [
  "notes-repository",
  "notes-ref",
  "project",
  "status-field",
  "priority-field",
  "target-date-field",
  "iteration-field",
];

function refuseOtherReading({ inputs, notes }: SnapshotFile, changes: Record<string, string>): void {
  const held: Record<string, string> = { "notes-repository": notes.repository, ...inputs };
  const name = FIXED_INPUTS.find((fixed) => changes[fixed] && changes[fixed] !== held[fixed]);
  if (name === undefined) return;
  const kept = held[name] ? `was made with "${held[name]}"` : "was made without it";
  throw new UserError(
    `\`${name}\` decides what is read from GitHub, and the snapshot ${kept}; record another one for "${changes[name]}".`,
    "snapshot-is-fixed",
  );
}

async function listNotes(folder: string, { notes, problems }: SnapshotFile): Promise<NotesListing> {
  const { unread, ...origin } = notes;
  const paths = [...new Set([...(await notePaths(folder)), ...unread])].sort();
  return { ...origin, paths, problems: problems.listing };
}

/** Paths under the notes folder, with slashes. Links are left out: they may lead anywhere. */
async function notePaths(folder: string): Promise<string[]> {
  const root = join(folder, NOTES_FOLDER);
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (isAbsence(error)) return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"));
}

async function readNotes(folder: string, file: SnapshotFile, paths: string[]): Promise<Part<NotesFile[]>> {
  const held = new Set(await notePaths(folder));
  const read = async (path: string) => ({
    path,
    text: await readFile(join(folder, NOTES_FOLDER, path), "utf8"),
  });
  const files = await Promise.all(paths.filter((path) => held.has(path)).map(read));
  const told = file.problems.notes.filter(({ path }) => path === null || paths.includes(path));
  const untold = paths.filter((path) => !held.has(path) && !told.some((problem) => explains(problem, path)));
  return { value: files, problems: [...told, ...untold.map(noteNotHeld)] };
}

/** A problem without a path may be of any file: a request for many of them that failed. */
function explains(problem: Problem, path: string): boolean {
  return problem.path === null || problem.path === path;
}

function noteNotHeld(path: string): Problem {
  return {
    code: "notes-unreadable",
    message: `${path} is not in the snapshot.`,
    hint: `Put it into ${NOTES_FOLDER}/, or record the snapshot again.`,
    path,
    line: null,
  };
}

function readBoard({ project, inputs, problems }: SnapshotFile): Part<ProjectBoard | null> {
  const isUnknown = project === null && Boolean(inputs.project) && problems.board.length === 0;
  return { value: project, problems: isUnknown ? [boardNotHeld] : problems.board };
}

const boardNotHeld: Problem = {
  code: "project-unreadable",
  message: "The snapshot does not hold the board that its inputs name.",
  hint: `Add it to ${SNAPSHOT_FILE} as "project", or record the snapshot again.`,
  path: null,
  line: null,
};

/** Held works keep the order they were recorded in, so that a replay differs in nothing. */
function readWork(
  { work, project, serverUrl, problems }: SnapshotFile,
  references: Reference[],
): Part<Work[]> {
  const asked = new Set(references.map(referenceKey));
  const recorded = work.filter((candidate) => keysOf(candidate).some((key) => asked.has(key)));
  const found = new Set(recorded.flatMap(keysOf));
  const onBoard = new Map(
    project?.items.flatMap((item) =>
      item.work ? keysOf(item.work).map((key) => [key, item.work] as const) : [],
    ),
  );
  const others = references
    .filter((reference) => !found.has(referenceKey(reference)))
    .map((reference) => onBoard.get(referenceKey(reference)) ?? workNotHeld(reference, serverUrl));
  return { value: [...recorded, ...others], problems: problems.work };
}

function keysOf(work: Work): string[] {
  return [work.ref, ...work.formerRefs].map(referenceKey);
}

function readHistory({ reports, reportIsPublic, problems }: SnapshotFile): Part<ReportHistory> {
  return { value: { reports, isPublic: reportIsPublic }, problems: problems.history };
}
