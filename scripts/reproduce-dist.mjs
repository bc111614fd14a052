/**
 * Builds the bundle in another folder and compares it with dist/, byte for byte: whoever builds it has to get what is
 * committed. Arguments are the Node.js to build with, each in turn; without any, the one that runs this.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const given = process.argv.slice(2);
const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const TOOLS = { tsc: "typescript/bin/tsc", ncc: "@vercel/ncc/dist/ncc/cli.js" };

const temporary = mkdtempSync(join(tmpdir(), "roadmap-report-"));
try {
  const copy = join(temporary, "another folder", "of the project");
  mkdirSync(copy, { recursive: true });
  for (const name of [
    "package.json",
    "tsconfig.json",
    "tsconfig.build.json",
    "src",
    "scripts",
    "node_modules",
  ]) {
    cpSync(join(root, name), join(copy, name), { recursive: true, verbatimSymlinks: true });
  }
  for (const node of given.length > 0 ? given : [process.execPath]) {
    build(node, copy);
    compare(node, copy);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** Runs the script `build` of package.json with a given Node.js. */
function build(node, folder) {
  for (const output of ["build", "dist"]) rmSync(join(folder, output), { recursive: true, force: true });
  for (const command of scripts.build.split(" && ")) {
    const [tool, ...args] = command.split(" ");
    const run = tool === "node" ? args : [join(folder, "node_modules", TOOLS[tool]), ...args];
    execFileSync(node, run, { cwd: folder, stdio: "pipe" });
  }
}

function compare(node, folder) {
  const [committed, built] = [join(root, "dist"), join(folder, "dist")];
  const version = execFileSync(node, ["--version"], { encoding: "utf8" }).trim();
  const names = new Set([...readdirSync(committed), ...readdirSync(built)]);
  const differ = [...names].filter((name) => !isSame(join(committed, name), join(built, name)));
  if (differ.length > 0) {
    process.exitCode = 1;
    process.stderr.write(
      `With Node.js ${version}, src/ builds to another dist/: ${differ.join(", ")}. Run 'npm run build' and commit dist/.\n`,
    );
  } else process.stdout.write(`With Node.js ${version}, src/ builds to what dist/ holds.\n`);
}

function isSame(one, other) {
  try {
    return readFileSync(one).equals(readFileSync(other));
  } catch {
    return false;
  }
}
