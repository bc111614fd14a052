import type { Entry } from "../markdown/entry.js";
import { findSpeaker } from "../people/speaker.js";

const LONGEST_TITLE = 100;
/** A first sentence, and the addresses in it, end before this. */
export const ENOUGH = 800;
/** The punctuation behind an address belongs to the sentence. */
const RAW_URL = /<?\b(?:https?:\/\/|www\.)[^\s<>"']*[^\s<>"'.,;:!?)\]]>?/gi;
/** Flags and boxes say something of the item; they are not its name. */
const OPENING_FLAG =
  /^\s*(?:[[(]?(?:URGENT|P[0-2]|(?:(?:top|highest|high)[- ])?priority|TODO|AI|ACTION(?: ITEM)?|DONE|CLOSED|OPEN|WIP)[\])]?\s*(?::\s*|-\s+|(?<=[\])])\s*)|->|→|=>|✅|☑|✔️?|:[a-z][\w+-]{1,30}:(?=\s|$)|[-–—:•·*>]+\s|(?:next|upcoming|coming up|updates?|status|reminder|remember|heads[- ]up|note|fyi)(?: (?:milestones?|steps?|up))?\s*:\s|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\s*:\s|\d{1,2}[.)]\s+(?=\p{L}))\s*/iu;
/** How a team is doing: "Marketing [GREEN]", "Docs YELLOW", with the strokes that open and close no emphasis. */
const TRAFFIC_LIGHT =
  /\s*(?:\*\s*)?(?:\[(?:(?:RED|YELLOW|AMBER|GREEN|Red|Yellow|Amber|Green)\/?)+\]|\s(?:RED|YELLOW|AMBER|GREEN))\W*$/;
/** A cheap look. */
const MAY_BE_LIGHT = /(?:red|yellow|amber|green)\W*$/i;
/** A flag in capitals needs no colon. */
const CAPITAL_FLAG = /^\s*(?:TOP|HIGH|HIGHEST)[- ]PRIORITY\s+/;
/** Between two sentences; "e.g. this", "v1. 2", "Nov. 14" and "St. Louis" are no end. */
const SENTENCE_END =
  /(?<=(?:[\p{Ll}\d)\]’'"]{2}|\p{L}\S{0,30}\d\.\d|\s\d{1,4}\.\d{1,4}\.\d{1,4})[.!?])(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|St|Dr|Mr|Mrs|Ms|No|Nr|vs|approx|esp|incl|resp)\.)\s+(?=["'“(]?(?:[\p{Lu}\d]|v\d))/u;
const SENTENCE_ENDS = new RegExp(SENTENCE_END, "gu");
const TRAILING_PARENTHESIS = /(?<=\S{3})\s*\([^()]*\)[\s.:,;]*$/;
/** What pointed at an address that is gone: ", see". */
const POINTER = /(?<=[\s:;,(–-])(?:see|cf|via)[\s:;,.]*$/i;
const TRAILING_PUNCTUATION = /[\s:;,.→(–-]+$/;
/** What somebody says of other work stays, so that what it links is not taken for the work that is named. */
const BESIDE = "(?!.*\\b(?:after|await|block|depend|need|relat|requir|see|wait))";
/** What a line adds to a name: what somebody says of it, how urgent it is, what became of it. */
const TAIL = new RegExp(
  // The comma first: looking behind is dear.
  "[,;:–—-](?<=\\p{L}{2}[\"'’”»)`]?\\s*[,;:–—-])\\s+(?:" +
    `\\[@?[\\p{L}\\d][\\p{L}\\d /,&_-]{1,40}\\]\\s${BESIDE}|` +
    "(?:please |we |to |this |it |is |a |the |our |has |have |be )*(?:prioriti[sz]ed?|(?:top|high|highest)[- ]priority|urgent)\\b|" +
    "(?:now |already |just |was |is |it |got )*(?:done|merged|published|released|shipped|landed|closed|finished|completed|postponed|deferred)\\b(?! ?[:=]))",
  "iu",
);
const EMPTY_BRACKETS = /\(\s*(?:see:?|via|cf\.?)?\s*\)|\[\s*\]/gi;

/**
 * The name of a commitment: an item's first sentence without formatting, links, speaker and flags, nor what it adds in
 * brackets at the end. 100 characters at most, cut at a word.
 * @returns an empty string when nothing is left: an item that is only links.
 */
export function titleOf(entry: Entry): string {
  for (const passage of entry.passages) {
    const title = titleOfText(passage.text);
    if (title !== "") return title;
  }
  return "";
}

/** {@link titleOf} for the words of an item. */
export function titleOfText(words: string): string {
  const text = words.slice(0, ENOUGH);
  const linkless = text.includes("://") || text.includes("www.") ? withoutAddresses(nameObject(text)) : text;
  const bracketless = /[([]/.test(linkless) ? linkless.replace(EMPTY_BRACKETS, " ") : linkless;
  const title = withoutOpening(bracketless.replace(/\s{2,}|[\t\n]/g, " ").trim());
  const end = /[.!?] /.test(title) ? title.search(SENTENCE_END) : -1;
  const sentence = end < 0 ? title : title.slice(0, end);
  const named = sentence.includes(")") ? sentence.replace(TRAILING_PARENTHESIS, "") : sentence;
  return shorten(withoutTail(named).replace(POINTER, "").replace(TRAILING_PUNCTUATION, "").trim());
}

/** Where the sentence begins that holds an offset. */
export function sentenceStart(text: string, offset: number): number {
  const ends = [...text.slice(0, offset).matchAll(SENTENCE_ENDS)];
  const last = ends.at(-1);
  return last ? last.index + last[0].length : 0;
}

/** Its brackets go with an address, and what led to it does where a sentence ends behind it. */
const withoutAddresses = (text: string) =>
  text
    .replace(RAW_URL, "\0")
    .replace(/\s*\(\s*(?:see:?|via|cf\.?)?\s*\0\s*\)/gi, "")
    .replace(/[\s:,;–-]*\0(?=\s*[.,;:!?](?:\s|$))/g, "")
    .replaceAll("\0", " ");

/** Names an address that a sentence needs: all that was "discussed", or what is looked "at" to see something. */
const nameObject = (text: string) =>
  text.replace(
    OBJECT,
    (_, verb: string, path: string, kind: string | undefined, number: string | undefined) =>
      kind === undefined ? `${verb}${path}` : `${verb}${path}#${number}`,
  );

const OBJECT =
  /(^\s*\p{L}+ed(?: (?:in|on|up|out|at|to|with))? (?=\S+\s*$)|\b(?:at|into|to) (?=\S+ (?:to|and|for) \p{Ll}))<?https?:\/\/[\w.-]+\/([\w-][\w.-]*\/[\w-][\w.-]*)(?:\/(issues|pulls?)\/(\d+))?(?:[/#?][^\s>]*)?>?(?=\s|$)/iu;

function withoutTail(title: string): string {
  const tail = title.search(TAIL);
  const name = tail > 0 ? title.slice(0, tail) : title;
  const light = MAY_BE_LIGHT.test(name) ? name.search(TRAFFIC_LIGHT) : -1;
  return light > 0 ? name.slice(0, light) : name;
}

function withoutOpening(text: string): string {
  let rest = text;
  for (let turn = 0; turn < 4; turn++) {
    if (/^\p{L}[\p{Ll} ](?![\p{L} ]{0,18}:)/u.test(rest)) return rest;
    const speaker = findSpeaker(rest);
    const flag = speaker ? null : (CAPITAL_FLAG.exec(rest) ?? OPENING_FLAG.exec(rest));
    const length = speaker?.length ?? flag?.[0].length ?? 0;
    if (length === 0 || length >= rest.length) return rest;
    rest = rest.slice(length);
  }
  return rest;
}

function shorten(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const characters = [...title];
  if (characters.length <= LONGEST_TITLE) return title;
  const head = characters.slice(0, LONGEST_TITLE - 1).join("");
  const space = head.lastIndexOf(" ");
  return `${(space > LONGEST_TITLE / 2 ? head.slice(0, space) : head).replace(/[\s,;:.-]+$/, "")}…`;
}
