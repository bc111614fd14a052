import type { Entry } from "../markdown/outline.js";
import type { Passage } from "../markdown/passage.js";
import { findSpeaker } from "../people/speaker.js";

const LONGEST_TITLE = 100;
const RAW_URL = /<?\b(?:https?:\/\/|www\.)[^\s<>"']+>?/gi;
/** Flags and boxes say something of the item; they are not its name. */
const OPENING_FLAG =
  /^\s*(?:[[(]?(?:URGENT|P[0-2]|TODO|AI|ACTION(?: ITEM)?|DONE|CLOSED|OPEN|WIP)[\])]?\s*(?::\s*|-\s+|(?<=[\])])\s*)|->|→|=>|✅|☑|✔️?|:white_check_mark:|[-–—:•·*>]+\s)\s*/iu;
const SENTENCE_END = /(?<=[\p{Ll}\d)\]’'"]{2}[.!?])\s+(?=["'“(]?[\p{Lu}\d])/u;
const TRAILING_PARENTHESIS = /(?<=\S{3})\s*\([^()]*\)[\s.:,;]*$/;
const EMPTY_BRACKETS = /\(\s*(?:see:?|via|cf\.?)?\s*\)|\[\s*\]/gi;

/**
 * The name of a commitment: an item's first sentence without formatting, links, speaker and flags, nor what it adds in
 * brackets at the end. 100 characters at most, cut at a word.
 * @returns an empty string when nothing is left: an item that is only links.
 */
export function titleOf(entry: Entry): string {
  for (const passage of entry.passages) {
    const title = titleOfText(textWithoutLinks(passage));
    if (title !== "") return title;
  }
  return "";
}

/** {@link titleOf} for words that are no whole entry. */
export function titleOfText(text: string): string {
  const title = withoutOpening(
    text.replace(RAW_URL, " ").replace(EMPTY_BRACKETS, " ").replace(/\s+/g, " ").trim(),
  );
  const sentence = (title.split(SENTENCE_END, 1)[0] as string).replace(TRAILING_PARENTHESIS, "");
  return shorten(sentence.replace(/[\s:;,.→-]+$/, "").trim());
}

function textWithoutLinks(passage: Passage): string {
  return passage.text;
}

function withoutOpening(text: string): string {
  let rest = text;
  for (let turn = 0; turn < 4; turn++) {
    const speaker = findSpeaker(rest);
    const flag = speaker ? null : OPENING_FLAG.exec(rest);
    const length = speaker?.length ?? flag?.[0].length ?? 0;
    if (length === 0 || length >= rest.length) return rest;
    rest = rest.slice(length);
  }
  return rest;
}

function shorten(title: string): string {
  const characters = [...title];
  if (characters.length <= LONGEST_TITLE) return title;
  const head = characters.slice(0, LONGEST_TITLE - 1).join("");
  const space = head.lastIndexOf(" ");
  return `${(space > LONGEST_TITLE / 2 ? head.slice(0, space) : head).replace(/[\s,;:.-]+$/, "")}…`;
}
