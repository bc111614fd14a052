/**
 * `npm run preview:html -- SNAPSHOT [--out FILE] [FLAGS …]`: one page that shows a report as GitHub shows the issue, with
 * no token and no network. SNAPSHOT is a folder, or a report.md that a run wrote. All other flags are those of
 * `node dist/index.js preview`. ROADMAP_REPORT_BUNDLE names another bundle to try.
 */
import { spawnSync } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { toIssuePage } from "./issue-page.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

const { out, rest } = takeOut(process.argv.slice(2));
const [source, ...flags] = rest;
if (source === undefined) fail("Name a snapshot folder, such as examples/kestrel, or a report.md.");
const issue = source.endsWith(".md") ? await issueOfFile(source) : issueOfSnapshot([source, ...flags]);
await mkdir(dirname(out), { recursive: true });
await writeFile(out, await toIssuePage(issue));
console.log(out);

/** `--out FILE` taken out of the arguments; `build/report.html` when it is not given. */
function takeOut(args) {
  const at = args.indexOf("--out");
  if (at === -1) return { out: join(ROOT, "build", "report.html"), rest: args };
  return { out: args[at + 1] ?? fail("--out takes a file."), rest: args.toSpliced(at, 2) };
}

async function issueOfFile(file) {
  return { title: basename(file), body: await readFile(file, "utf8") };
}

/** The issue that the bundle writes: its body on standard output, its title as the first line of standard error. */
function issueOfSnapshot(args) {
  const bundle = process.env.ROADMAP_REPORT_BUNDLE ?? join(ROOT, "dist", "index.js");
  const { stdout, stderr, status } = spawnSync(process.execPath, [bundle, "preview", ...args, "--body"], {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) fail(stderr.trim());
  return { title: stderr.split("\n")[0], body: stdout };
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
