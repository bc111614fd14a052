import { randomUUID } from "node:crypto";
import { warning } from "@actions/core";
import type { NotesReading } from "./model/meeting.js";
import { isNews, type Problem } from "./model/problem.js";
import { inPlainWords, printable } from "./printable.js";

/** GitHub shows so many warnings of a step; the rest would be dropped without a word. */
const MOST_ANNOTATIONS = 10;

/**
 * Prints lines that may quote titles, labels and file names. The runner takes a line that starts with `::` for a
 * command, so commands are stopped while they are printed, with a token that the text cannot know.
 */
export function log(...lines: string[]): void {
  const token = randomUUID();
  const text = lines.map((line) => `${printable(line)}\n`).join("");
  process.stdout.write(`::stop-commands::${token}\n${text}::${token}::\n`);
}

/** Shows each sentence as a warning of the run; past ten, the last one says where the others are. */
export function warn(sentences: string[]): void {
  const plain = sentences.map(inPlainWords);
  const shown = plain.length > MOST_ANNOTATIONS ? plain.slice(0, MOST_ANNOTATIONS - 1) : plain;
  for (const sentence of shown) warning(printable(sentence));
  const rest = plain.slice(shown.length);
  if (rest.length === 0) return;
  warning(`${rest.length} more warnings are in the log of this step.`);
  log(...rest);
}

/** What could not be read, as warnings; what nobody can mend as lines of the log. */
export function warnOfProblems(problems: Problem[]): void {
  const toSentence = ({ message, hint }: Problem) => `${message} ${hint}`.trim();
  warn(problems.filter(isNews).map(toSentence));
  const known = problems.filter((problem) => !isNews(problem));
  if (known.length > 0) log(...known.map((problem) => inPlainWords(toSentence(problem))));
}

/**
 * Marks what was not understood in the latest meeting's file on the file itself, ten lines at most. Only for notes of the
 * repository that the workflow runs in: GitHub finds no file of another.
 */
export function annotateNotes({ path, problems }: NotesReading): void {
  for (const { line, message } of problems.slice(0, MOST_ANNOTATIONS)) {
    warning(printable(message), { file: path, startLine: line });
  }
}
