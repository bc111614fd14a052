/**
 * Takes out of the bundle what never runs, and shortens the rest: ncc's own minifying only renames, and the bundle is to
 * stay under 1.3 MB. Names of functions and classes stay, so that a stack trace can be read.
 */
import { readFile, writeFile } from "node:fs/promises";
import { minify } from "@swc/core";

const bundle = "dist/index.js";
const { code } = await minify(await readFile(bundle, "utf8"), {
  module: true,
  ecma: 2022,
  compress: { ecma: 2022, passes: 3 },
  mangle: { keep_classnames: true, keep_fnames: true },
});
await writeFile(bundle, code);
process.stdout.write(`${bundle}: ${(Buffer.byteLength(code) / 1e6).toFixed(2)} MB\n`);
