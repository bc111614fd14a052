const SHORTEST = 4;
/** A name goes on so far at least behind its short form: "core" is not short for "Corey". */
const REST = 3;
/** Longer ones are nobody's. */
const LONGEST = 40;

/** What a name of one word may be cut to: `niko` and longer ones of "nikobell"; nothing of other names. */
export function beginningsOf(name: string): string[] {
  if (name.includes(" ") || name.length > LONGEST) return [];
  const count = Math.max(0, name.length - REST - SHORTEST + 1);
  return Array.from({ length: count }, (_, at) => name.slice(0, SHORTEST + at));
}
