import type { Arguments, Terminal } from "../cli.js";
import { UserError } from "../errors.js";
import { checkBoardOptions } from "../github/board-fields.js";
import { type Inputs, readInputs } from "../inputs.js";
import { printable } from "../printable.js";
import { read } from "../read.js";
import { reportOf } from "../report.js";
import { previousUrlOf } from "../series.js";
import { openSnapshot, type Snapshot } from "../snapshot/snapshot-source.js";
import { readBuiltInTemplates, readTemplateFolder, replaceTemplates } from "../templates.js";

/**
 * Prints the report of a snapshot, byte for byte what a run over the same facts writes to `report.md`; with `--json`
 * its `report.json`, with `--body` the body of its issue. The title goes to standard error.
 * @throws UserError when the snapshot or a flag cannot be used, or names an option that the board lacks.
 */
export async function preview(args: Arguments, terminal: Terminal): Promise<void> {
  const [folder, ...others] = args.positionals;
  if (folder === undefined || others.length > 0) {
    throw new UserError("preview takes one snapshot folder, such as examples/kestrel.", "bad-arguments");
  }
  const snapshot = await openSnapshot(folder, args.inputs);
  const { settings } = inputsOf(snapshot, terminal);
  const { evidence, series } = await read(snapshot.source, settings);
  if (evidence.board) checkBoardOptions(evidence.board, settings, say);
  const templates = await templatesFor(settings.templates);
  const report = reportOf(evidence, settings, {
    templates,
    serverUrl: snapshot.serverUrl,
    previousUrl: previousUrlOf(series),
  });
  if (args.json) process.stdout.write(report.json);
  else {
    process.stderr.write(`${report.title}\n\n`);
    process.stdout.write(args.body ? report.body : report.markdown);
  }
}

function say(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

function inputsOf({ inputs, repository, serverUrl, now }: Snapshot, terminal: Terminal): Inputs {
  return readInputs(inputs, { repository, now: now ?? terminal.now, serverUrl, inTerminal: true });
}

async function templatesFor(folder: string | null) {
  const builtIn = await readBuiltInTemplates();
  return folder === null ? builtIn : replaceTemplates(builtIn, await readTemplateFolder(folder), folder);
}
