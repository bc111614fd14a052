import { createHash } from "node:crypto";

/** A short stable hash of a text: 16 hexadecimal digits of its SHA-256. */
export function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

/** Names a finding's row in the report body, so that a ticked box can be traced back to its key without quoting it. */
export function rowIdOf(key: string): string {
  return digest(key);
}
