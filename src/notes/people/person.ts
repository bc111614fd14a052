import type { Attendee } from "../../model/meeting.js";
import { isToFillIn } from "../to-fill-in.js";
import { callsSeveral, isPlaceholder, isTitle } from "./attendance-words.js";
import { withoutInitials } from "./initials.js";

const LOGIN = /^[A-Za-z\d](?:-?[A-Za-z\d]){0,38}$/;
/** Whether a word can be the name of an account. */
export const isLogin = (word: string) => LOGIN.test(word);
/** A login of GitHub, written with `@`; a team (`@org/team`), an address (`a@b.c`) or another's account (`@a_b`) is none. */
export const HANDLE = /(?<![\w.])@([A-Za-z\d](?:-?[A-Za-z\d]){0,38})(?![\w./-]*[/@]|-?\w|\.\w)/;
const TEAM = /(?<![\w.])@[\w-]+\/[\w-]+/;
/** An e-mail address, in angle brackets or not, with dots or stars for what is not shown: `ada@l....com`, `a**@…`. */
export const EMAIL =
  /<?(?<![\w.+-])[\w.+-][\w.+*…-]{0,80}@(?:[\w*…-]{0,80}\.[\w.*…-]+|[*…]{1,9}(?![\w*…]))>?/g;
/** The address of a profile. */
export const PROFILE = /^(?:https?:\/\/)?(?:www\.)?github\.com\/@?([A-Za-z\d][A-Za-z\d-]{0,38})\/?$/i;
/** A link to a profile that a blank broke: `[ada] (https://github.com/ada)`. */
const BROKEN_LINK = /\[[^[\]]{1,40}\]\s{1,3}\(([^\s()]{1,80})\)?/;
/** What follows a name: an affiliation, a role, a handle, an address. */
export const AFTER_NAME = /(?<!\s)\s*(?:[(<[@|:;]|,|\s[-–—/→>]+\s|\s-|\s\/).*$|[-–—]\s.*$/s;
/** Words in lower case that belong to names: "van der". */
export const PARTICLE =
  /^(?:van|von|der|den|de|da|do|dos|di|du|del|della|la|le|bin|ben|al|el|kyzy|y|of|the|ter|ten|zu|st)$/i;
const MOST_WORDS = 5;
const LONGEST_NAME = 45;

/** The dots of a name: `J.J.`, `J.-P. Serre`, `Ada B.`, `Dr. Byron`, `Byron Ada.K. of`. */
const ABBREVIATION =
  /(?<![\p{L}\p{N}])(?:(?:\p{Lu}\.-?){2,3}|\p{Lu}\p{Ll}{2,20}\.(?:\p{Lu}\.){1,3}|\p{Lu}{1,2}\p{Ll}{0,3}\.)(?=\s|$)/gu;

/** Whether some words can be somebody's name: a few, each with a capital, or a single login-like word. */
export function looksLikeName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || isPlaceholder(name) || isTitle(name)) return false;
  if (/^[A-Za-z][\w-]*$/.test(name)) return true;
  if (/[?!:;"#*=\\{}<>|]|\d{3,}|\.\s|\.$/.test(name.replace(ABBREVIATION, ""))) return false;
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
  if (TEAM.test(text) || isToFillIn(text) || /^\s*(?:the\s|https?:)/i.test(text)) return null;
  const withoutMail = text.replace(EMAIL, " ");
  const broken = BROKEN_LINK.exec(text)?.[1];
  const profile = [...links, ...(broken ? [broken] : [])]
    .map((url) => PROFILE.exec(url)?.[1])
    .find((login) => login !== undefined);
  const shown = HANDLE.exec(withoutMail)?.[1];
  const handle = profile ?? shown ?? null;
  // What follows a linked name is an affiliation.
  const unlinked = profile && !/^[\s*]*[,;/(–-]/.test(words) ? nameIn(words) : "";
  const name = /\p{L}{2}/u.test(unlinked) ? unlinked : nameIn(withoutMail);
  if (name && callsSeveral(name)) return null;
  if (name && looksLikeName(name)) {
    return { name, handle: handle ?? (areLogins && isLogin(name) ? name : null) };
  }
  if (handle && (name === "" || /^@/.test(text.trim()))) return { name: handle, handle };
  const account = /^\s*@(\w[\w-]{1,38})\s*$/.exec(text)?.[1];
  return account ? { name: account, handle: null } : null;
}

/**
 * The person in a line of a list of names who wrote one of them in lower case: "Ada byron - Engines", "grace Hopper".
 * @returns null when the word says something of them: "Ada late".
 */
export function personWithSlip(text: string): Attendee | null {
  const name = nameIn(text.replace(EMAIL, " "));
  const words = name.split(" ");
  const lower = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word));
  const isName =
    words.length > 1 && words.length <= 4 && lower.length === 1 && !REMARK.test(lower[0] as string);
  return isName && words.every((word) => /^[\p{L}\p{M}.'’-]+$/u.test(word))
    ? { name, handle: HANDLE.exec(text)?.[1] ?? null }
    : null;
}

/** What is said of somebody beside the name. */
const REMARK =
  /^(?:late|left|leaves?|early|later|here|there|only|remote|online|virtual|phone|call|voice|chat|new|now|today|soon|maybe|partly|half|first|last|with|without|and|or|plus|from|for|to|at|in|on|by|via|as|is|was|has|had|will|not|no|also|both|chair|host|lead|scribe|notes?|guest|minutes|min|pm|am|hours?|all|our|my|his|her|we|you|they|\p{L}+(?:ed|ing|ly))$/u;

/** `(Chair) Ada Byron`. */
const ROLE_BEFORE = /^\((?:\p{L}+ )?[\p{L}-]{3,20}\)\s+(?=\p{Lu}\p{Ll})/u;

/** The words before an affiliation or a handle; those after the handle when it comes first and they have a capital. */
function nameIn(text: string): string {
  const trimmed = text
    .trim()
    .replace(/^\[([^[\]]{2,60})\]$/, "$1")
    .replace(/^:\w{2,30}:\s*/, "")
    .replace(ROLE_BEFORE, "")
    .replace(/\s["“]\p{L}{2,20}["”](?=\s\p{Lu})/u, "")
    .replace(/^[^\p{L}\p{N}@([]+/u, "");
  const name = withoutInitials(cleanName(trimmed.replace(AFTER_NAME, "")));
  if (name !== "" || !trimmed.startsWith("@")) return name;
  const after = cleanName(
    trimmed
      .replace(/^@[\w-]+\W*/, "")
      .replace(AFTER_NAME, "")
      .replace(/\).*$/, ""),
  );
  return /^\p{Ll}/u.test(after) ? "" : after;
}

/** A name without what decorates it; a letter that was lost on the way is still one. */
export const cleanName = (name: string) =>
  name
    .replace(/^[^\p{L}\p{N}\uFFFD]+|(?<![^\p{L}\p{N}\uFFFD.])[^\p{L}\p{N}\uFFFD.]+$/gu, "")
    .replace(/(?<=\p{Ll}{2})\.$/u, "")
    .replace(/\s+/g, " ");
