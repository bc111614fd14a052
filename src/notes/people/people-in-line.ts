import type { Attendee } from "../../model/meeting.js";
import type { Passage } from "../markdown/passage.js";
import { namesDocument } from "./attendance-words.js";
import { initialsBefore } from "./initials.js";
import { areOrganisations, isOrganisation, ROLE_OR_COMPANY } from "./organisations.js";
import {
  AFTER_NAME,
  cleanName,
  EMAIL,
  HANDLE,
  looksLikeName,
  PARTICLE,
  PROFILE,
  parsePerson,
  personWithSlip,
} from "./person.js";

/** How the names in a line stand. */
export interface NamesForm {
  /** Whether commas stand between people, as behind a label; in a list of people they lead to an affiliation. */
  isList: boolean;
  /** Whether the line is the only item of its list, so that it may well name everybody. */
  isAlone: boolean;
  /** Whether a bare word is an account name. */
  areLogins: boolean;
  /** Whether the last name comes first: "Byron, Ada". */
  isInverted?: boolean;
  /** Whether nearly all others around the line are names, so that a word in lower case does not speak against one. */
  isAmongNames?: boolean;
}

/** `Byron, Ada (Engines)`, `van Rossum, Guido`; "Ada Byron, IBM" has its company there. */
const INVERTED =
  /^\s*(?:(?:[Vv][ao]n|[Dd]e[lrn]?|[Dd][aiou]|[Ll]a|[Ee]l|[Aa]l|[Tt]e[nr]?) ){0,2}\p{Lu}[\p{L}'’-]{1,30}, \p{Lu}\p{Ll}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20})?(?=\s*$|\s*[([<@])/u;

/** Whether a line can name somebody by the last name first: only where all of a column or list do, do they. */
export const mayBeInverted = (text: string) => INVERTED.test(text);

/** Everybody that a line lists: one person, or several separated by commas, below a label such as `Team:`. */
export function parsePeople(passage: Passage, form: NamesForm): Attendee[] {
  const { isList, isAlone, areLogins, isInverted = false, isAmongNames = false } = form;
  if (isPageLink(passage)) return [];
  const inverted = isInverted && INVERTED.exec(passage.text)?.[0];
  if (inverted) return [{ name: inverted.trim(), handle: HANDLE.exec(passage.text)?.[1] ?? null }];
  const haveInitials = initialsBefore(passage.text) > 0;
  const { from, isGroup } = haveInitials ? { from: 0, isGroup: false } : afterGroupLabel(passage);
  const body = passage.text.slice(from);
  const chunks = splitNames(body);
  const severalHandles = (body.match(/@\w/g)?.length ?? 0) > 1;
  const asList = haveInitials
    ? chunks.filter(({ text }) => initialsBefore(text) > 0).length > 1
    : isList ||
      isGroup ||
      severalHandles ||
      (chunks.length > 2 &&
        areAllNames(
          chunks.map((chunk) => chunk.text.trim()),
          isAlone,
        ));
  if (asList && areOrganisations(chunks.map(({ text }) => text))) return [];
  const stretches = asList
    ? chunks.filter(({ text }) => !isOrganisation(text)).map(withoutGroup)
    : [{ text: body, at: 0 }];
  const people = stretches.map(({ text, at }) => personIn(passage, { text, at: from + at }, areLogins));
  const areNames = areMostly(people.filter((person) => person !== null).length, people.length);
  const isSlip = (text: string) => isAmongNames || (areNames && SLIP_WITHIN.test(text));
  return stretches.flatMap(({ text }, at) => people[at] ?? (isSlip(text) ? slipIn(text) : null) ?? []);
}

/** Whether so many names make what stands between them one. */
export const areMostly = (names: number, all: number) => names > 2 && names * 4 >= all * 3;

/** `Ada lovelace Byron`: in a line, only what stands within a name is part of it. */
const SLIP_WITHIN = /^\s*\p{Lu}[\p{L}'’-]+ \p{Ll}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+\s*$/u;

/** A stretch of a line. */
interface Stretch {
  text: string;
  at: number;
}

function personIn(passage: Passage, { text: stretch, at }: Stretch, areLogins: boolean): Attendee | null {
  const opening = initialsBefore(stretch);
  const text = stretch.slice(opening);
  const start = at + opening;
  const links = passage.links
    .filter((link) => link.index >= start && link.index <= start + text.length)
    .map((link) => link.url);
  return parsePerson(text, passage.words.slice(start, start + text.length), links, areLogins);
}

const slipIn = (stretch: string) => personWithSlip(stretch.slice(initialsBefore(stretch)));

/** `From Looms: Ada Byron`: whom those behind it speak for. */
const BEFORE_GROUP = /^\s*(?:from|for|representing|on behalf of)\s[^:@()]{2,40}:\s+(?=\S)/i;

function withoutGroup({ text, at }: Stretch): Stretch {
  const group = BEFORE_GROUP.exec(text)?.[0].length ?? 0;
  return { text: text.slice(group), at: at + group };
}

/** Whether nothing but a link to a page of the meeting stands there: `[Minutes](…)`. */
const isPageLink = ({ text, words, links }: Passage) =>
  links.length > 0 &&
  !/[\p{L}\p{N}]/u.test(words) &&
  namesDocument(text) &&
  !links.some(({ url }) => PROFILE.test(url));

/** Whether chunks are people rather than one of them with affiliation and role: "Ada Byron, Engines, Chair". */
function areAllNames(chunks: string[], isAlone: boolean): boolean {
  if (!chunks.every(looksLikeName) || chunks.some((chunk) => ROLE_OR_COMPANY.test(chunk))) return false;
  // "Ada, Ben, Cleo (Looms)": one affiliation behind the last is that of all.
  const isFull = chunks.map((chunk) => chunk.replace(/\s*\([^()]*\)$/, "").includes(" "));
  return isAlone || chunks.length > 3 || isFull.every(Boolean) || !isFull.some(Boolean);
}

/**
 * Whether a line is nothing but a person with an account, an affiliation or a role: "Ada Byron (Engines, @ada)". Words in
 * lower case, addresses and dates are more than that.
 */
export function isOnlyPerson(passage: Passage): boolean {
  const { text, links } = passage;
  if (
    text.length > LONGEST_PERSON ||
    links.some(({ url }) => !PROFILE.test(url) && !url.startsWith("mailto:"))
  )
    return false;
  if (parsePeople(passage, { isList: false, isAlone: false, areLogins: false }).length === 0) return false;
  const rest = text.replace(EMAIL, " ").replace(/[([][^)\]]*[)\]]|@[\w-]+/g, " ");
  const words = rest.match(/[\p{L}\p{N}\uFFFD#][\p{L}\p{M}\p{N}\uFFFD.'’#_-]*/gu) ?? [];
  return (
    words.length <= 8 &&
    (words.length < 2 ||
      words.every(
        (word) => PARTICLE.test(word) || /^\p{Lu}|^(?:and|of|for|voting|member|chair)$/u.test(word),
      ))
  );
}

const LONGEST_PERSON = 120;

/** Where a line's names begin, after `NVIDIA:`, `Team members:`, `SIG: Parsers:` or a bold group name. */
function afterGroupLabel(passage: Passage): { from: number; isGroup: boolean } {
  const group = INTEREST_GROUP.exec(passage.text);
  if (group) return { from: group[0].length, isGroup: true };
  const { text, boldEnd } = passage;
  const colon = text.indexOf(":");
  if (colon > 0 && colon < 60 && !text.startsWith("//", colon + 1) && !/[@(]/.test(text.slice(0, colon))) {
    const label = text.slice(0, colon).trim();
    const rest = text.slice(colon + 1).trim();
    const isOfPerson = /^[@(<[]/.test(rest) || rest === "" || /^\S+@/.test(rest);
    const isGroup =
      GROUP.test(label) ||
      (looksLikeNames(rest) && (boldEnd > 0 || !label.includes(" ") || rest.includes(",")));
    if (!isOfPerson && isGroup) return { from: colon + 1, isGroup: true };
    if (isOfPerson && GROUP.test(label) && rest !== "") return { from: colon + 1, isGroup: true };
    return { from: 0, isGroup: false };
  }
  const rest = text.slice(boldEnd).trim();
  if (boldEnd > 0 && looksLikeNames(rest)) return { from: boldEnd, isGroup: true };
  return { from: 0, isGroup: false };
}

/** `SIG Parsers:`, `WG: Multi-Engine:`. */
const INTEREST_GROUP =
  /^\s*(?:the )?(?:[sw]ig|wg|tag|tsc|special interest group|working group)s?\b(?! -)[^:@()[\]]{0,50}:\s*(?:[^:@()[\]]{2,50}:\s*)?/i;

const GROUP =
  /\b(?:team|members?|others?|guests?|present|attendees|participants|observers?|maintainers|committee|community|remote|in person|online|note-?taker|minute-?taker|moderator|facilitator|scribe|lead|host|chair)\b/i;

const looksLikeNames = (text: string) => {
  const names = splitNames(text).map((chunk) => cleanName(chunk.text.replace(AFTER_NAME, "")));
  return names.length > 0 && names.every(looksLikeName);
};

/** `AB GH AT`, `AB/GH`, `@ada @grace`: nobody is called so alone. */
const ONLY_SHORT =
  /^\s*(?:\p{Lu}{2,3}(?:[\s/]+\p{Lu}{2,3}){1,30}|@[\w-]{1,39}(?:[\s/]+@[\w-]{1,39}){1,30})\s*$/u;

/** Splits at commas, semicolons, ampersands and "and", but not inside brackets. */
export function splitNames(text: string): { text: string; at: number }[] {
  const chunks: { text: string; at: number }[] = [];
  let depth = 0;
  let from = 0;
  const separator = ONLY_SHORT.test(text)
    ? /[\s/]+/g
    : /[([]|[)\]]|[,;&·•]|\s(?:and|und|et|\+)\s|(?<=\))\s(?=\p{Lu}[\p{L}.'’ -]{1,40}\()/gu;
  for (const match of text.matchAll(separator)) {
    const mark = match[0];
    if (mark === "(" || mark === "[") depth++;
    else if (mark === ")" || mark === "]") depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      chunks.push({ text: text.slice(from, match.index), at: from });
      from = match.index + mark.length;
    }
  }
  chunks.push({ text: text.slice(from), at: from });
  return chunks.filter((chunk) => chunk.text.trim() !== "");
}
