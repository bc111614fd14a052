/** Whether reading from the disk failed because there is no such file or folder. */
export function isAbsence(error: unknown): boolean {
  const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
  return code === "ENOENT" || code === "ENOTDIR";
}
