/** Tags that stand where a speaker could: what they say of the line, not who says it. */
const TAG =
  /^(?:x|urgent|p[0-4]|ai|ar|action(?: item)?s?|todo|to-do|toc|done|closed|open|wip|rfc|new|draft|proposal|proposed|info|fyi|question|discussion|decision|announcement|update|bug|docs?|feat|fix|ci|all|link|recording|notes?|blocked|postponed|carried over|note|optional|tentative|\d+.*|v\d.*)$/i;

/** How somebody spoke: `[ada, by mail]`, `[ada, read out by grace]`. */
const ASIDE = /,\s+(?:by|via|over|in|from|read|on behalf|remote(?:ly)?|async\w*|absent|not here)\b.*$/i;
const BRACKETED = /^\s*\[([^[\]()]{2,120})\](?!\()\s*:?\s*/;
const HANDLE_COLON = /^\s*@([A-Za-z\d][\w-]{0,38})\s*(?::|->|[-–—]>?\s)\s*/;
const ARROW = /^\s*(?:->|→|=>|[-–—:])\s*/;

/** Who speaks a line, as written, and where the speech begins. */
export interface Speaker {
  names: string[];
  /** Offset of the first character after the speaker. */
  length: number;
}

/**
 * The speaker that a line opens with: `[ada]`, `[ada, grace]`, `[ada/grace]`, `[name=Ada]` or `@ada:`.
 * @returns null when it opens with none; `[URGENT]`, `[WIP]` and check boxes are tags.
 */
export function findSpeaker(text: string): Speaker | null {
  const bracketed = BRACKETED.exec(text);
  if (bracketed) {
    const inside = (bracketed[1] as string)
      .replace(/^name=/i, "")
      .replace(ASIDE, "")
      .trim();
    if (TAG.test(inside) || isRemark(inside) || !isNames(inside)) return null;
    return { names: splitPeople(inside), length: afterArrow(text, bracketed[0].length) };
  }
  const handle = HANDLE_COLON.exec(text);
  return handle ? { names: [handle[1] as string], length: handle[0].length } : null;
}

/** A few words, or a list of any length in which each has a last name at most. */
const isNames = (text: string) =>
  FEW_WORDS.test(text) || (text !== "" && splitPeople(text).every((name) => ONE_OF_MANY.test(name)));

const FEW_WORDS = /^@?\p{L}[\p{L}\p{M}\d.'’@_-]*(?:[ ,/&+]+@?\p{L}?[\p{L}\p{M}\d.'’@_-]*){0,7}$/u;
const ONE_OF_MANY = /^\p{L}[\p{L}\p{M}\d.'’_-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2}$/u;

/** "[not updated yet]": several words without a capital are nobody's name. */
const isRemark = (text: string) => /^\p{Ll}+(?: \p{Ll}+){2,}$/u.test(text) && !/ and /.test(text);

function afterArrow(text: string, index: number): number {
  return index + (ARROW.exec(text.slice(index))?.[0].length ?? 0);
}

/** Names that stand together, apart: split at `/`, `&`, `+`, commas and "and"; groups such as `Roadmap WG` stay. */
export function splitPeople(names: string): string[] {
  return names
    .split(/[/,&+;](?:\s*and\s+)?|(?<!\s)\s+and\s+/i)
    .map((name) => name.trim().replace(/^@/, ""))
    .filter((name) => name !== "");
}
