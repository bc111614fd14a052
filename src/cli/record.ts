import type { Arguments, Terminal } from "../cli.js";
import { connect } from "../connect.js";
import { UserError } from "../errors.js";
import { readInputs } from "../inputs.js";
import { inPlainWords, printable } from "../printable.js";
import { read } from "../read.js";
import { hostOf, secondOf } from "../runner.js";
import { prepareSnapshotFolder, RecordingSource } from "../snapshot/recording-source.js";

/**
 * Saves what GitHub says now as a snapshot, from which `preview` gives the same report with the same templates. Nothing is
 * written to GitHub.
 * @throws UserError without a token or a folder, and whatever reading finds wrong.
 */
export async function record(args: Arguments, { environment, now }: Terminal): Promise<void> {
  const token = environment.GITHUB_TOKEN ?? "";
  if (token === "")
    throw new UserError("record reads GitHub with the token in GITHUB_TOKEN; set it.", "no-token");
  if (args.out === null)
    throw new UserError("record takes --out SNAPSHOT, a new folder to write to.", "bad-arguments");
  const host = hostOf(environment);
  const repository = environment.GITHUB_REPOSITORY ?? args.inputs["notes-repository"] ?? null;
  const values = { ...args.inputs, "github-token": token };
  const inputs = readInputs(values, { repository, now, serverUrl: host.serverUrl, needsToken: true });
  await prepareSnapshotFolder(args.out);
  const { source } = connect(inputs, host, secondOf(environment), say);
  const header = {
    repository: inputs.settings.repository,
    serverUrl: host.serverUrl,
    now,
    inputs: args.inputs,
  };
  const recording = new RecordingSource(source, header);
  const { evidence } = await read(recording, inputs.settings);
  await recording.writeSnapshot(args.out);
  for (const { message, hint } of evidence.problems) say(inPlainWords(`${message} ${hint}`));
  if (args.inputs.templates) say("Templates are no part of a snapshot: give preview the same --templates.");
  say(
    `Saved to ${args.out}. It holds what the token can see, private work included: look before you share it.`,
  );
}

function say(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}
