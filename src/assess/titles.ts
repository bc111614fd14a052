import type { Mark } from "../model/meeting.js";
import { foldTitle } from "./fold-title.js";
import { launchNameOf } from "./launch.js";
import { significantWords } from "./near-title.js";
import { unique } from "./order.js";
import { releaseNameOf } from "./release-name.js";

/** A line that names a commitment and says how it is going: `Second build region: offers came in`. */
export interface StatusLine {
  /** The commitment's title as the line writes it. */
  head: string;
  /** {@link head}, folded; of two words at least, since one word heads too many lines. */
  folded: string;
  /** What the line says of it. */
  tail: string;
  /** Whether it speaks of other work, so that what it links is not the commitment's. */
  isBeside: boolean;
}

const BESIDE = /\b(?:after|await\w*|block\w*|depend\w*|needs?|related|requires?|see|wait\w*)\b/i;

/** The ways to read a title as a status line, the longest head first: divided at a colon or a dash. */
export function statusLinesOf(title: string): StatusLine[] {
  return [...title.matchAll(/:\s+|\s+[-–—]+\s+/gu)].reverse().flatMap(({ 0: divider, index }) => {
    const head = title.slice(0, index).trim();
    const tail = title.slice(index + divider.length);
    const folded = foldTitle(head);
    return folded.includes(" ") && tail !== "" ? [{ head, folded, tail, isBeside: BESIDE.test(tail) }] : [];
  });
}

/**
 * Folded titles that a reading may be recognized by: its own, then its own without words that say something of the
 * commitment and do not name it, such as its date or that it is done, then the release or launch that it names. None when it names
 * nothing ("will write it").
 * @param fewest significant words that have to be left of a title without them.
 */
export function foldedTitles(title: string, words: string, fewest = 1): string[] {
  const shorter = withoutWords(title, words);
  const rest = foldTitle(shorter);
  const others = significantWords(rest).length >= fewest ? [rest] : [];
  const named = [foldTitle(title), ...others].filter((folded) => folded !== "" && !isNameless(folded));
  const events = [title, shorter].flatMap((name) => [releaseNameOf(name) ?? [], launchNameOf(name) ?? []]);
  return unique([...named, ...events.flat()]);
}

/** Words that end in one for something said elsewhere. `thi` is `this` as titles are folded. */
const POINTS_ELSEWHERE = /\b(?:it|thi|that|them|these|those)$/;

/** So many significant words are a sentence that nobody writes twice of different work. */
const TELLING = 4;

const isNameless = (folded: string) =>
  POINTS_ELSEWHERE.test(folded) && significantWords(folded).length < TELLING;

/** A title without the words that it ends with: `Signed archives: moved to 0.37` names signed archives. */
export function withoutEnding(title: string, words: string): string {
  return (title.endsWith(words) && withoutWords(title, words)) || title;
}

/** A title without some of its words, and without what joined them to it; the same when it lacks them. */
export function withoutWords(title: string, words: string): string {
  const at = words === "" ? -1 : title.toLowerCase().indexOf(words.toLowerCase());
  if (at < 0) return title;
  const before = title.slice(0, at).replace(/[\s:,;(–—-]+$/u, "");
  const after = title.slice(at + words.length).replace(/^[\s:,;).!–—-]+/u, "");
  return [before, after].filter((part) => part !== "").join(" ");
}

/** Whether a status line begins with the mark's words, and takes nothing back: `done, except for the images`. */
export function isSaidOfWhole({ kind, text }: Mark, tail: string): boolean {
  const said = tail.replace(/^\W+/u, "");
  const words = text.replace(/^\W+/u, "");
  return said.startsWith(words) && (kind === "postponed" || !LIMITS.test(said.slice(words.length)));
}

const LIMITS = /\b(?:apart|besides?|but|except|excluding|for|half|of|only|part(?:ly)?|still|without)\b/iu;

/** A shorter beginning of a sentence is that of other work as well: "write the release notes". */
const FEWEST_OF_HEAD = 5;

/**
 * The folded titles that a longer one goes on from, the longest first: "core and community project with other rules" of
 * "core and community project with other rules for tests".
 */
export function headsOf(folded: string): string[] {
  const words = folded.split(" ");
  return words
    .map((_, at) => words.slice(0, at).join(" "))
    .filter((head) => significantWords(head).length >= FEWEST_OF_HEAD)
    .reverse();
}
