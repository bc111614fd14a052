/** `BS - `, `BS: `, `[BS] ` and `BS ` where a name follows. */
const BEFORE_NAME = /^\s*[([]?(\p{Lu}\p{L}{1,3})(?:[)\]]\s*[-–—:=]?|\s*[-–—:=])?\s+(?=\p{Lu})/u;
/** A name up to its affiliation. */
const NAME = /^[^,;(<[@:|/]*/;
const BEHIND_NAME = / (\p{Lu}{2,4})$/u;

/**
 * Length of the initials that a stretch of text opens with, before the name whose they are: `AB - Ada Byron, Engines`.
 * @returns 0 when it opens otherwise; "IT - Ada Byron" is a department.
 */
export function initialsBefore(text: string): number {
  const [opening = "", initials = ""] = BEFORE_NAME.exec(text) ?? [];
  const [name = ""] = opening === "" ? [] : (NAME.exec(text.slice(opening.length)) ?? []);
  return areOf(initials, name) ? opening.length : 0;
}

/** A name without its own initials behind it: `Ada Byron AB`. */
export function withoutInitials(name: string): string {
  const [behind = "", initials = ""] = BEHIND_NAME.exec(name) ?? [];
  const before = name.slice(0, name.length - behind.length);
  return before.includes(" ") && areOf(initials, before) ? before : name;
}

/**
 * Whether the capitals of some initials open words of a name, in order, from the first; middle names may be left out.
 * More initials are no name.
 */
function areOf(initials: string, name: string): boolean {
  const heads = fold(name)
    .split(/[\s.-]+/)
    .map((word) => word.charAt(0).toUpperCase());
  const letters = fold(initials).match(/\p{Lu}/gu) ?? [];
  let at = -1;
  const areInOrder = letters.every((letter) => {
    const from = at + 1;
    at = heads.indexOf(letter, from);
    return at >= from;
  });
  return /\p{Ll}/u.test(name) && letters.length > 1 && letters[0] === heads[0] && areInOrder;
}

/** Letters without their accents: `É.` for `Émile` is often written `E`. */
const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "");
