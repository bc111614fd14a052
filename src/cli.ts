import { type ParseArgsConfig, parseArgs } from "node:util";
import { preview } from "./cli/preview.js";
import { record } from "./cli/record.js";
import { showNotes } from "./cli/show-notes.js";
import { UserError } from "./errors.js";
import { INPUT_NAMES, SECRET_INPUTS } from "./inputs/names.js";

/** What a command may know of the world around it. */
export interface Terminal {
  environment: Record<string, string | undefined>;
  /** The instant of the run, ISO 8601 with offset. */
  now: string;
}

/** A command line, taken apart. */
export interface Arguments {
  positionals: string[];
  /** Action inputs given as flags, by name. */
  inputs: Record<string, string>;
  json: boolean;
  body: boolean;
  /** Folder to write to; null when not given. */
  out: string | null;
}

const USAGE = `Usage:
  preview SNAPSHOT [--date YYYY-MM-DD] [--json] [--body] [--templates FOLDER] [--INPUT VALUE …]
      Renders the report from a snapshot folder, without token or network. --body gives the issue body as it is posted.
  notes FILE… [--json] [--notes-repository owner/repo] [--toc-terms TERMS]
      Shows how meeting notes are read: every meeting, deadline, priority, mark and action item, with its line.
  record --notes-repository owner/repo [--project URL] --out SNAPSHOT [--INPUT VALUE …]
      Saves what GitHub says now as a snapshot. The token is taken from GITHUB_TOKEN.
Every input of the action but its two tokens is a flag with a value, such as --due-soon-days 14.`;

const COMMANDS: Record<string, (args: Arguments, terminal: Terminal) => Promise<void>> = {
  preview,
  notes: showNotes,
  record,
};

/**
 * Runs one command of the terminal; its result goes to standard output, everything else to standard error.
 * @throws UserError for a command line that cannot be understood, and whatever the command finds wrong.
 */
export async function runTerminal(args: string[], terminal: Terminal): Promise<void> {
  const [name = "", ...rest] = args;
  // Whoever reads along, such as `head`, may stop at any time.
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  if (["help", "--help", "-h"].includes(name) || rest.some((flag) => flag === "--help" || flag === "-h")) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const known = Object.keys(COMMANDS).join(", ");
    throw new UserError(
      `There is no command "${name}"; the commands are ${known} (--help shows them).`,
      "bad-command",
    );
  }
  await command(parseArguments(rest), terminal);
}

function parseArguments(args: string[]): Arguments {
  const flags = INPUT_NAMES.filter((name) => !SECRET_INPUTS.includes(name));
  const { values, positionals } = parse(args, flags);
  const texts = Object.entries(values).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  const { out = null, ...inputs } = Object.fromEntries(texts) as Record<string, string>;
  return { positionals, inputs, json: values.json === true, body: values.body === true, out };
}

function parse(args: string[], flags: string[]): { values: Record<string, unknown>; positionals: string[] } {
  const options: ParseArgsConfig["options"] = { json: { type: "boolean" }, body: { type: "boolean" } };
  for (const name of [...flags, "out"]) options[name] = { type: "string" };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new UserError(
      `${reason}. The flags are --json, --body, --out and the inputs: ${flags.join(", ")}.`,
      "bad-flag",
    );
  }
}
