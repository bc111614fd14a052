import type { Token } from "./tokens.js";

/** Words that say nothing of the work: labels, and pronouns for the item above. */
const EMPTY_WORDS = new Set(
  (
    "recommended timeline timelines timeframe time frame eta target targets targeted targeting deadline due date dates expected " +
    "expecting estimated estimate estimation tentative current currently new plan planned aim aiming goal is are be was will " +
    "should to the a an it this that these they by for on at in of until till before around about approximately roughly " +
    "latest hopefully probably possibly likely maybe done ready finished completed complete end finalized finalised or and " +
    "so tbc tbd confirmed our still now week"
  ).split(" "),
);

/**
 * Whether tokens carry nothing but dates, a label and a speaker, so that they speak of the list item above.
 * @param dated which tokens belong to a date.
 * @param bodies bodies that set timelines, lower case, a word each: "toc".
 */
export function isOnlyDate(
  tokens: readonly Token[],
  dated: (at: number) => boolean,
  bodies: ReadonlySet<string>,
): boolean {
  const from = afterSpeaker(tokens);
  return tokens.every(
    ({ kind, lower }, at) =>
      at < from || kind === "symbol" || dated(at) || bodies.has(lower) || EMPTY_WORDS.has(lower),
  );
}

/** Past "[name]", "[name/other]" or "@handle:" at the start. */
function afterSpeaker(tokens: readonly Token[]): number {
  if (tokens[0]?.text === "[") {
    const close = tokens.slice(0, 12).findIndex(({ text }) => text === "]");
    return close + 1;
  }
  return tokens[0]?.text.startsWith("@") ? 1 : 0;
}
