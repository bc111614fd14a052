import type { OwnerFinder } from "../people/owners.js";

const SAYS = "said|says|stated|states|reported|reports|noted|notes|mentioned|mentions|explained|explains";
/** "reported that", "asked whether", "suggests establishing": past, or of a third person, and never what is to be done. */
const TELLS = new RegExp(
  String.raw`^\W*(?:(?:also|then|he|she|they) ){0,2}(?:(?:${SAYS}|suggested|suggests) that|(?:asked|asks|wondered|wonders) (?:if|whether|why|how)|` +
    String.raw`(?:explained|explains) (?:how|why|what)|(?:suggested|suggests) \p{Ll}+ing)\b`,
  "iu",
);
/** "Notes that were lost": verbs of somebody alone. */
const MAY_BE_THINGS = /^\W*(?:notes|reports|states)\b/i;
/** What was told hands something out all the same: "said that he will write the guide". */
const HANDS_OUT =
  /\b(?:will|shall|should|must|(?:need|ha[sd]|have|agreed|volunteered|promised|going) (?:\p{L}+ )?to|needs (?:\p{L}+ )?to|to (?:do|be))\b|['’]ll\b/iu;

/** Whether a point among actions, of somebody present perhaps, only tells what was said: "Ada: reported that owls are rare". */
export function tellsWhatWasSaid(text: string, owners: OwnerFinder): boolean {
  const opening = owners.prefixOf(text) ?? owners.openingPerson(text);
  const said = text.slice(opening?.length ?? 0);
  return TELLS.test(said) && !HANDS_OUT.test(said) && (opening !== null || !MAY_BE_THINGS.test(said));
}
