import { readFile, writeFile } from "node:fs/promises";
import { expect } from "@jest/globals";

/** `UPDATE_GOLDENS=1 npm test -- __tests__/reports` rewrites the goldens, for a person to read the difference. */
const isUpdate = (process.env.UPDATE_GOLDENS ?? "") !== "";

if (isUpdate && process.env.CI) {
  throw new Error(
    "UPDATE_GOLDENS is set in CI, where a golden that blesses itself would test nothing; unset it.",
  );
}

/** Expects `actual` to be what the file says, byte for byte; under UPDATE_GOLDENS writes the file instead. */
export async function expectGolden(file: string, actual: string): Promise<void> {
  if (isUpdate) await writeFile(file, actual);
  expect(actual).toBe(await readFile(file, "utf8"));
}

/** The same for one string inside a JSON file, whose layout stays as it was. */
export async function expectGoldenString(file: string, golden: string, actual: string): Promise<void> {
  if (isUpdate) {
    const json = await readFile(file, "utf8");
    await writeFile(
      file,
      json.replace(JSON.stringify(golden), () => JSON.stringify(actual)),
    );
  } else expect(actual).toBe(golden);
}
