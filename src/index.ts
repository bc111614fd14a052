import { setFailed } from "@actions/core";
import { runTerminal } from "./cli.js";
import { UserError } from "./errors.js";
import { runAction } from "./main.js";
import { inPlainWords } from "./printable.js";

/**
 * The door: with arguments the bundle is a terminal command, without it is the action. The only place that sets a
 * failure. A person's mistake is shown as its sentence; anything else is a defect of ours, shown with its stack.
 */
const args = process.argv.slice(2);
const now = new Date().toISOString();

try {
  if (args.length > 0) await runTerminal(args, { environment: process.env, now });
  else await runAction({ environment: process.env, now });
} catch (error) {
  const message = error instanceof UserError ? inPlainWords(error.message) : defect(error);
  if (args.length > 0) {
    process.stderr.write(`roadmap-report: ${message}\n`);
    process.exitCode = 1;
  } else setFailed(message);
}

/** A stack holds no token: requests are not printed with it. */
function defect(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `This is a defect of roadmap-report; please report it with these lines. ${stack}`;
}
