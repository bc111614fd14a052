// How long the bundle takes to start, beside a bare `node`, and to write the example's report.
//   npm run bench:start
import { spawnSync } from "node:child_process";

const RUNS = 15;
const COMMANDS = {
  "node, which does nothing": ["-e", ""],
  "the bundle, which shows its help": ["dist/index.js", "--help"],
  "the example's report": ["dist/index.js", "preview", "examples/kestrel"],
};

console.log(`Best of ${RUNS} runs, Node ${process.version}.\n`);
console.log("| Process | Milliseconds |");
console.log("|---|--:|");
for (const [name, args] of Object.entries(COMMANDS)) {
  const best = Math.min(...Array.from({ length: RUNS }, () => millisecondsOf(args)));
  console.log(`| ${name} | ${best.toFixed(0)} |`);
}

function millisecondsOf(args) {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args);
  if (status !== 0) throw new Error(`${stderr}`);
  return performance.now() - start;
}
