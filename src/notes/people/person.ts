import type { Attendee } from "../../model/meeting.js";
import type { Passage } from "../markdown/passage.js";
import { isPlaceholder, namesDocument } from "./attendance-words.js";

const LOGIN = /^[A-Za-z\d](?:-?[A-Za-z\d]){0,38}$/;
/** A login of GitHub, written with `@`; a team (`@org/team`), an address (`a@b.c`) or another's account (`@a_b`) is none. */
const HANDLE = /(?<![\w.])@([A-Za-z\d](?:-?[A-Za-z\d]){0,38})(?![\w./-]*[/@]|-?\w|\.\w)/;
const TEAM = /(?<![\w.])@[\w-]+\/[\w-]+/;
const EMAIL = /<?[\w.+-]+@[\w-]+\.[\w.-]+>?/g;
const PROFILE = /^(?:https?:\/\/)?(?:www\.)?github\.com\/@?([A-Za-z\d][A-Za-z\d-]{0,38})\/?$/i;
/** What follows a name: an affiliation, a role, a handle, an address. */
const AFTER_NAME = /\s*(?:[(<[@|:;]|,|\s[-–—/→>]+\s|\s-|\s\/).*$|[-–—]\s.*$/s;
const PARTICLE =
  /^(?:van|von|der|den|de|da|do|dos|di|du|del|della|la|le|bin|ben|al|el|kyzy|y|of|the|ter|ten|zu|st)$/i;
const MOST_WORDS = 5;
const LONGEST_NAME = 45;

/** Whether some words can be somebody's name: a few, each with a capital, or a single login-like word. */
export function looksLikeName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || isPlaceholder(name)) return false;
  if (/^[A-Za-z][\w-]*$/.test(name)) return true;
  if (/[?!:;"#*=\\{}<>|]|\d{3,}|\.\s|\.$/.test(name.replace(/\b\p{Lu}{1,2}\p{Ll}{0,3}\.(?=\s|$)/gu, "")))
    return false;
  const words = name.split(/\s+/);
  if (words.length > MOST_WORDS) return false;
  if (words.length === 1) return /\p{L}/u.test(name);
  return words.every((word) => PARTICLE.test(word) || !/^\p{Ll}/u.test(word) || /^(?:mc|d')/.test(word));
}

/**
 * The person that a stretch of text names: `Ada Byron ([@ada](https://github.com/ada))` and its many variants. The
 * profile's address wins over the handle that is shown.
 * @param words the stretch without the texts of links: `Ada [ada](…)` names Ada.
 * @param links addresses in the stretch.
 * @param areLogins whether a bare word is an account name.
 * @returns null when it names nobody.
 */
export function parsePerson(
  text: string,
  words: string,
  links: string[],
  areLogins = false,
): Attendee | null {
  if (TEAM.test(text) || /^\s*the\s/i.test(text)) return null;
  const withoutMail = text.replace(EMAIL, " ");
  const profile = links.map((url) => PROFILE.exec(url)?.[1]).find((login) => login !== undefined);
  const shown = HANDLE.exec(withoutMail)?.[1];
  const handle = profile ?? shown ?? null;
  // What follows a linked name is an affiliation.
  const unlinked = profile && !/^[\s*]*[,;/(–-]/.test(words) ? nameIn(words) : "";
  const name = /\p{L}{2}/u.test(unlinked) ? unlinked : nameIn(withoutMail);
  if (name && looksLikeName(name)) {
    return { name, handle: handle ?? (areLogins && LOGIN.test(name) ? name : null) };
  }
  if (handle && (name === "" || /^@/.test(text.trim()))) return { name: handle, handle };
  const account = /^\s*@(\w[\w-]{1,38})\s*$/.exec(text)?.[1];
  return account ? { name: account, handle: null } : null;
}

/** The words before an affiliation or a handle; those after the handle when it comes first and they have a capital. */
function nameIn(text: string): string {
  const trimmed = text
    .trim()
    .replace(/^\[([^[\]]{2,60})\]$/, "$1")
    .replace(/^:\w{2,30}:\s*/, "")
    .replace(/\s["“]\p{L}{2,20}["”](?=\s\p{Lu})/u, "")
    .replace(/^[^\p{L}\p{N}@([]+/u, "");
  const name = cleanName(trimmed.replace(AFTER_NAME, ""));
  if (name !== "" || !trimmed.startsWith("@")) return name;
  const after = cleanName(
    trimmed
      .replace(/^@[\w-]+\W*/, "")
      .replace(AFTER_NAME, "")
      .replace(/\).*$/, ""),
  );
  return /^\p{Ll}/u.test(after) ? "" : after;
}

const cleanName = (name: string) =>
  name
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}.]+$/gu, "")
    .replace(/(?<=\p{Ll}{2})\.$/u, "")
    .replace(/\s+/g, " ");

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
}

/** `Byron, Ada (Engines)`, `van Rossum, Guido`; "Ada Byron, IBM" has its company there. */
const INVERTED =
  /^\s*(?:(?:[Vv][ao]n|[Dd]e[lrn]?|[Dd][aiou]|[Ll]a|[Ee]l|[Aa]l|[Tt]e[nr]?) ){0,2}\p{Lu}[\p{L}'’-]{1,30}, \p{Lu}\p{Ll}[\p{L}.'’-]{0,20}(?: \p{Lu}[\p{L}.'’-]{0,20})?(?=\s*$|\s*[([<@])/u;

/** Whether a line can name somebody by the last name first: only where all of a column or list do, do they. */
export const mayBeInverted = (text: string) => INVERTED.test(text);

/** Everybody that a line lists: one person, or several separated by commas, below a label such as `Team:`. */
export function parsePeople(passage: Passage, form: NamesForm): Attendee[] {
  const { isList, isAlone, areLogins, isInverted = false } = form;
  if (isPageLink(passage)) return [];
  const inverted = isInverted && INVERTED.exec(passage.text)?.[0];
  if (inverted) return [{ name: inverted.trim(), handle: HANDLE.exec(passage.text)?.[1] ?? null }];
  const { from, isGroup } = afterGroupLabel(passage);
  const body = passage.text.slice(from);
  const chunks = splitNames(body);
  const severalHandles = (body.match(/@\w/g)?.length ?? 0) > 1;
  const asList =
    isList ||
    isGroup ||
    severalHandles ||
    (chunks.length > 2 &&
      areAllNames(
        chunks.map((chunk) => chunk.text.trim()),
        isAlone,
      ));
  const stretches = asList ? chunks : [{ text: body, at: 0 }];
  return stretches.flatMap(({ text, at }) => {
    const start = from + at;
    const links = passage.links
      .filter((link) => link.index >= start && link.index <= start + text.length)
      .map((link) => link.url);
    const person = parsePerson(text, passage.words.slice(start, start + text.length), links, areLogins);
    return person ? [person] : [];
  });
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
  const isFull = chunks.map((chunk) => chunk.includes(" "));
  return isAlone || chunks.length > 3 || isFull.every(Boolean) || !isFull.some(Boolean);
}

const ROLE_OR_COMPANY =
  /^the\b|\b(?:chair|co-?chair|lead|leader|manager|director|engineer|architect|developer|secretary|president|founder|officer|c[eti]o|professor|student|intern|consultant|member|foundation|inc|ltd|llc|gmbh|corp|corporation|company|university|institute|labs?|group|consulting|technologies|systems|software|solutions|bank)\b/i;

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
  const words = rest.match(/[\p{L}\p{N}#][\p{L}\p{M}\p{N}.'’#_-]*/gu) ?? [];
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
  if (colon > 0 && colon < 60 && !/[@(]/.test(text.slice(0, colon))) {
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
function splitNames(text: string): { text: string; at: number }[] {
  const chunks: { text: string; at: number }[] = [];
  let depth = 0;
  let from = 0;
  const separator = ONLY_SHORT.test(text) ? /[\s/]+/g : /[([]|[)\]]|[,;&·•]|\s(?:and|und|et)\s/g;
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
