import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "../errors.js";
import { isAbsence } from "./absence.js";
import { decodeSnapshot } from "./decode-snapshot.js";
import { SNAPSHOT_FILE, type SnapshotFile } from "./format.js";
import { Mismatch } from "./json.js";

/**
 * What a snapshot folder's `github.json` holds, with defaults for what is absent.
 * @throws UserError `snapshot-missing` when there is no such file, `snapshot-invalid` when it is not of the format: for
 * whoever wrote it by hand.
 */
export async function readSnapshotFile(folder: string): Promise<SnapshotFile> {
  const file = join(folder, SNAPSHOT_FILE);
  try {
    return decodeSnapshot(JSON.parse(await readFile(file, "utf8")), "$");
  } catch (error) {
    if (error instanceof SyntaxError)
      throw new UserError(`${file} is no JSON: ${error.message}.`, "snapshot-invalid");
    if (error instanceof Mismatch)
      throw new UserError(`${file} is no snapshot: ${error.message}`, "snapshot-invalid");
    if (isAbsence(error)) throw new UserError(absent(folder), "snapshot-missing");
    throw error;
  }
}

function absent(folder: string): string {
  const least = '{ "version": 1, "repository": "kestrel/community" }';
  return `There is no ${SNAPSHOT_FILE} in ${folder}; a snapshot has one that names at least a repository: ${least}.`;
}
