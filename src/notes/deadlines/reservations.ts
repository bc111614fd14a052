/** "If there are no objections": what happens unless somebody says otherwise is a plan. */
const UNLESS =
  /(?:(?:^| )[,(])? ?(?:^|(?<= ))(?:if|unless|assuming|barring|without) (?:(?:there (?:are|is|' s)|we (?:hear|get|have)) )?(?:(?:no|no one|nobody|nothing|some|somebody|someone|anybody|anyone|any|further|other|serious|major) ?)+(?:[^ ]+ ){0,2}?(?:objections?|objects|concerns?|comments?|complaints?|complains|disagrees|blocks|blockers?|speaks up|feedback|opposition|problems?|issues?|vetoes|veto)(?= |$)/;

/** A clause without what only reserves that somebody may object: "merge it on Friday if there are no objections". */
export const withoutReservation = (words: string) => words.replace(UNLESS, "").trim();
