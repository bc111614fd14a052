import { digest } from "../model/digest.js";

/** Every hidden comment of ours, whole or damaged. */
const HIDDEN_COMMENT = /<!--\s*roadmap-report:[^>]*-->/g;

/** The box of a task list item, ticked. */
const TICKED_BOX = /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)\[[xX]\]/gm;

/**
 * The hash of what a report says, title and body. Ticks, line ends and the hidden comment do not count: people tick
 * boxes, and GitHub writes `\r\n` when they do; neither is a reason to write the report again.
 */
export function bodyHashOf(title: string, body: string): string {
  const said = body.replace(/\r\n/g, "\n").replace(HIDDEN_COMMENT, "").replace(TICKED_BOX, "$1[ ]");
  return digest(`${title}\n${said.trim()}`);
}
