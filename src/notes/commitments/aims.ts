import { namesGroup } from "../people/owner-words.js";

const SOMEBODY = /^(?:we|they)$/i;
/** "Plan for the move" is a name, and no verb without somebody. */
const AIMING =
  /^\s*(?:(?:(?:we|they|team|(?:the|our) (?:\p{L}+ )?\p{L}+)(?:\s+(?:are|is)|['’]re)?\s+|still\s+)(?:aims?|hopes?|plans?|shoots?|aiming|hoping|planning|shooting)|aiming|hoping|planning|shooting)\s+for\s+(?=\S)/iu;
const AIMS = /^(?:targeting|targets?|aiming (?:for|at)|aims? (?:for|at))\s/i;
/** Behind what was done, what is to be: "We saw the map and set a goal to have it in print". */
const GOAL =
  /(?:\s(?:set (?:\w+ )?(?:a|the|our) (?:goal|target)|with (?:a|the) (?:goal|aim|intention)) (?:to|of(?: having)?)|\sand (?:plan|aim|intend|agreed|decided) to) (?=\p{Ll}(?:\S+ ){2})(?!\S+ (?:it|this|that|these|those|them)\b)/u;
/** "Ada has reminded Kai and Mira to": it is they who are to do it. */
const REMINDED =
  /^\s*\p{Lu}\S*(?: \p{Lu}\S*)? (?:has |have )?(?:reminded|reminds|asked|urged|urges|encouraged) (?=(?:\p{Lu}[\p{L}.'’-]*(?:,? and |, | & | )){1,8}to \p{Ll})/u;
const AIM_BEHIND = /^\s+for\s+(?:the\s+)?(\S.*)$/is;

/**
 * What somebody aims for or is asked for, in the words before a date: "version 0.7" of "Aiming for version 0.7"; null
 * where nobody is.
 */
export function aimIn(before: string): string | null {
  const verb = AIMING.exec(before) ?? REMINDED.exec(before) ?? GOAL.exec(before);
  return verb && before.slice(verb.index + verb[0].length);
}

/**
 * What people aim for, in the words behind a date that has the verb: "version 0.7" of "The team is targeting June for
 * version 0.7"; null where nobody does.
 */
export function aimBehind(before: string, date: string, behind: string): string | null {
  const areSomebody = SOMEBODY.test(before.trim()) || namesGroup(before.trim());
  return areSomebody && AIMS.test(date) ? (AIM_BEHIND.exec(behind)?.[1] ?? null) : null;
}

/**
 * What a bracket with a date says that somebody has to do: "we need to send the form" of "Nest fair, Lisbon (we need to
 * send the form by 5 May)"; null where it says nothing of the kind.
 */
export function owedIn(before: string, behind: string): string | null {
  const clause = OWED.exec(before)?.[1];
  return clause === undefined ? null : clause + (/^ [^()]*/.exec(behind)?.[0] ?? "");
}
const OWED = /\(((?:\p{L}+ ){1,3}(?:needs?|has|have) to \p{Ll}[^()]{3,80}?)\s(?:by|before|until|on)?\s*$/u;
