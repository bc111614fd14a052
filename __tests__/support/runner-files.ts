/** A command that the runner takes from a printed line: `::warning file=a.md::Message`. */
export interface RunnerCommand {
  name: string;
  properties: Record<string, string>;
  message: string;
}

const COMMANDS = new Set([
  "add-mask",
  "add-matcher",
  "add-path",
  "debug",
  "echo",
  "endgroup",
  "error",
  "group",
  "notice",
  "remove-matcher",
  "save-state",
  "set-env",
  "set-output",
  "stop-commands",
  "warning",
]);

/**
 * The commands in what an action printed, as the runner finds them: `::name::` at the start of a line, after any
 * white space, and `##[name]` anywhere in one; none between `::stop-commands::TOKEN` and `::TOKEN::`.
 */
export function parseCommands(stdout: string): RunnerCommand[] {
  const commands: RunnerCommand[] = [];
  let stopToken: string | null = null;
  for (const line of stdout.split(/\r?\n/)) {
    if (stopToken !== null) {
      if (line.trim() === `::${stopToken}::`) stopToken = null;
      continue;
    }
    const command = parseCommand(line);
    if (!command) continue;
    if (command.name === "stop-commands") stopToken = command.message;
    commands.push(command);
  }
  return commands;
}

function parseCommand(line: string): RunnerCommand | null {
  const match = /^\s*::([\w-]+)(?: (.*?))?::(.*)$/.exec(line) ?? /##\[([\w-]+)(?: (.*?))?\](.*)$/.exec(line);
  const [, name = "", properties = "", message = ""] = match ?? [];
  if (!COMMANDS.has(name.toLowerCase())) return null;
  return {
    name: name.toLowerCase(),
    properties: parseProperties(properties),
    message: unescapeData(message),
  };
}

function parseProperties(text: string): Record<string, string> {
  const pairs = text.split(",").filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf("=");
      const value = unescapeData(
        pair
          .slice(equals + 1)
          .replaceAll("%3A", ":")
          .replaceAll("%2C", ","),
      );
      return [pair.slice(0, equals).trim(), value];
    }),
  );
}

const unescapeData = (text: string): string =>
  text.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");

/**
 * The outputs in a `GITHUB_OUTPUT` file: `name=value` lines, and values of several lines between delimiters.
 * @throws Error for what the runner would not accept.
 */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? "";
    const opening = /^([^=]+?)<<(.+)$/.exec(line);
    if (opening) {
      const [, name = "", delimiter = ""] = opening;
      const end = lines.indexOf(delimiter, at + 1);
      if (end < 0) throw new Error(`the output ${name} has no end`);
      outputs[name] = lines.slice(at + 1, end).join("\n");
      at = end;
    } else if (line.includes("=")) {
      outputs[line.slice(0, line.indexOf("="))] = line.slice(line.indexOf("=") + 1);
    } else if (line !== "") {
      throw new Error(`not an output: ${line}`);
    }
  }
  return outputs;
}
