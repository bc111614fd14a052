/**
 * Characters that are not seen but change how the text around them reads: soft hyphen, zero-width space, direction marks,
 * overrides and isolates, byte order mark, tags, fillers. The zero-width joiner and non-joiner stay: emoji and Persian
 * need them.
 */
const INVISIBLE = /(?![\u200c\u200d])\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0]/gu;

/** More marks on one letter than any language puts there: they would reach into the lines above and below. */
const PILED_MARKS = /(\p{M}{3})\p{M}+/gu;

/** Control characters and every kind of line break and space: a text of ours stands on one line. */
const SPACES = /[\p{Cc}\p{Zs}\u2028\u2029]+/gu;

/** Halves of a surrogate pair on their own, which are not text. */
const LONE_SURROGATES = /\p{Cs}/gu;

/**
 * An untrusted text as one line of visible characters. Nothing is escaped: that is for where it stands.
 * @param limit how many characters to keep; what is longer ends with `…`.
 */
export function plainText(text: string, limit = Number.POSITIVE_INFINITY): string {
  const line = text
    .replace(LONE_SURROGATES, "\ufffd")
    .replace(INVISIBLE, "")
    .replace(PILED_MARKS, "$1")
    .replace(SPACES, " ")
    .trim();
  return shorten(line, limit);
}

/** A text of at most `limit` characters (UTF-16 units); what is longer is cut between characters and ends with `…`. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length >= limit) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}
