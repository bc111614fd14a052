import { UserError } from "../errors.js";
import { closestName } from "./closest.js";
import { INPUT_NAMES, type InputName, isInputName } from "./names.js";
import { Refusal } from "./refusal.js";

/**
 * Reads inputs one by one and gathers what is wrong with them, so that one run tells all of it. Space around a value
 * does not count, and an empty value is one that was not given.
 */
export class InputReader {
  readonly #values = new Map<InputName, string>();
  readonly #mistakes: string[] = [];

  /** @param values texts by input name; a name that is no input is a mistake. */
  constructor(values: Record<string, string>) {
    for (const [name, value] of Object.entries(values)) {
      if (!isInputName(name)) this.#mistakes.push(unknownInput(name));
      else if (value.trim() !== "") this.#values.set(name, value.trim());
    }
  }

  /** Whether the input was given. */
  has(name: InputName): boolean {
    return this.#values.has(name);
  }

  /** The parsed value; `fallback` when it was not given, or when it was refused, which {@link end} tells. */
  read<T>(name: InputName, parse: (text: string) => T, fallback: T): T {
    const text = this.#values.get(name);
    if (text === undefined) return fallback;
    try {
      return parse(text);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.refuse(name, error.message);
      return fallback;
    }
  }

  /** Notes a mistake: the rest of a sentence that begins with the input's name. */
  refuse(name: InputName, mistake: string): void {
    this.#mistakes.push(`\`${name}\` ${mistake}`);
  }

  /** @throws UserError `bad-input` with every mistake found, for whoever wrote the workflow or the command to mend. */
  end(): void {
    const [first, ...others] = this.#mistakes;
    if (first === undefined) return;
    const message =
      others.length === 0
        ? first
        : [`${this.#mistakes.length} inputs have to be mended:`, first, ...others].join("\n- ");
    throw new UserError(message, "bad-input");
  }
}

function unknownInput(name: string): string {
  const closest = closestName(name, INPUT_NAMES);
  const known = closest ? `did you mean \`${closest}\`?` : `the inputs are ${INPUT_NAMES.join(", ")}.`;
  return `\`${name.slice(0, 60)}\` is no input of this action; ${known}`;
}
