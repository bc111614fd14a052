import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Report } from "./report.js";

/**
 * Writes `report.json` and `report.md` for later steps of the job.
 * @param folder `RUNNER_TEMP`.
 * @returns their paths, by the outputs that carry them.
 */
export async function writeReportFiles(
  { json, markdown }: Pick<Report, "json" | "markdown">,
  folder: string,
): Promise<{ report: string; markdown: string }> {
  await mkdir(folder, { recursive: true });
  const paths = { report: join(folder, "report.json"), markdown: join(folder, "report.md") };
  await Promise.all([writeFile(paths.report, json), writeFile(paths.markdown, markdown)]);
  return paths;
}
