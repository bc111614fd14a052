import type { ProjectBoard } from "./model/board.js";
import type { Settings } from "./model/settings.js";

/** How much was read. */
export interface Completeness {
  /** Files whose notes count. */
  files: number;
  /** Files that were opened and give no date: their notes cannot count. */
  undated: string[];
  /** Files whose name dates them outside the lookback: never downloaded. */
  outside: number;
  /** Issues and pull requests that the notes name, each once. */
  references: number;
  board: ProjectBoard | null;
}

/**
 * How complete the reading was, in a sentence or two, for the log and the job summary.
 * @param requests sent to GitHub, each try counted.
 */
export function describeCompleteness(read: Completeness, settings: Settings, requests: number): string {
  const { files, references, undated, outside } = read;
  const counted = [count(files, "file of notes", "files of notes"), boardItems(read.board, settings)];
  const others = outside > 0 ? ` ${count(outside, "file", "files")} outside the lookback: not opened.` : "";
  const unused = undated.length > 0 ? ` Without a date, so not used: ${undated.join(", ")}.` : "";
  return `Read ${counted.join(", ")} and ${count(references, "reference", "references")} in ${count(requests, "request", "requests")}.${others}${unused}`;
}

function boardItems(board: ProjectBoard | null, { project }: Settings): string {
  if (board)
    return `${board.items.length + board.redactedItems} of ${count(board.totalItems, "board item", "board items")}`;
  return project ? "nothing of the board" : "no board (none was asked for)";
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
