import { linesOf, type Passage } from "../markdown/passage.js";
import { isNoName, isThing } from "./owner-words.js";
import { isOnlyPerson, splitNames } from "./people-in-line.js";
import { looksLikeName } from "./person.js";

/**
 * Whether some lines are nothing but people with first and last name, or with an account: line by line, or with commas
 * between them.
 */
export function areFullNames(passages: readonly Passage[]): boolean {
  const lines = passages.flatMap(linesOf).filter(({ text }) => text.trim() !== "");
  if (lines.some(({ text }) => text.length > LONGEST_NAMES)) return false;
  const areLines = lines.every((line) => isOnlyPerson(line) && FULL_NAME.test(line.text));
  return lines.length > 0 && (areLines || listsFullNames(lines.map(({ text }) => text).join(", ")));
}

/** Whether a line is several people, each with first and last name or an account, and nothing else. */
export function listsFullNames(line: string): boolean {
  const names = splitNames(line.replace(/\([^()]*\)|\[[^[\]]*\]/g, ""));
  return names.length > 1 && names.every(({ text }) => ONLY_FULL_NAME.test(text));
}

/** Whether a line is three people or more, each by the first name or the full one, and nothing else. */
export function areFirstNames({ text }: Passage): boolean {
  const names = splitNames(text).map((name) => name.text.trim());
  return (
    names.length > 2 &&
    names.every((name) => ONE_OR_TWO_NAMES.test(name) && looksLikeName(name)) &&
    !names.some((name) => name.split(" ").some((word) => isThing(word) || isNoName(word)))
  );
}

/** Whether several lines each are one person and a company, "Ada Byron, Engines", as the single words behind some commas show. */
export function haveCompanies(lines: readonly Passage[]): boolean {
  const pairs = lines
    .filter(({ text }) => text.trim() !== "")
    .map(({ text }) => NAME_AND_MORE.exec(text)?.[1]);
  return (
    pairs.length > 1 &&
    pairs.every((company) => company !== undefined) &&
    pairs.some((company) => !company?.includes(" "))
  );
}

const NAME_AND_MORE =
  /^\s*\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3}, (\p{Lu}[^\s,;@()]*(?: [^\s,;@()]+){0,5})\s*$/u;
const LONGEST_NAMES = 1000;
const FULL_NAME = /^\W*(?:\p{Lu}[\p{L}\p{M}.'’-]* (?:\p{Ll}{1,5} ){0,2}\p{Lu}|[^:]*@[\w-])/u;
const ONLY_FULL_NAME =
  /^\s*(?:\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Ll}{1,5}){0,2}(?: \p{Lu}[\p{L}\p{M}.'’-]*){1,3}|(?:\p{Lu}\S*\s+){0,3}@[\w-]+)\s*$/u;
const ONE_OR_TWO_NAMES = /^(?:\p{Lu}\p{Ll}[\p{L}'’-]{0,20}|(?:\p{Lu}\.){2,3})(?: \p{Lu}[\p{L}.'’-]{0,20})?$/u;
