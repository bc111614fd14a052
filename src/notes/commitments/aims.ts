import { namesGroup } from "../people/owner-words.js";

const SOMEBODY = /^(?:we|they)$/i;
/** "Plan for the move" is a name, and no verb without somebody. */
const AIMING =
  /^\s*(?:(?:(?:we|they|team|(?:the|our) (?:\p{L}+ )?\p{L}+)(?:\s+(?:are|is)|['’]re)?\s+|still\s+)(?:aims?|hopes?|plans?|shoots?|aiming|hoping|planning|shooting)|aiming|hoping|planning|shooting)\s+for\s+(?=\S)/iu;
const AIMS = /^(?:targeting|targets?|aiming (?:for|at)|aims? (?:for|at))\s/i;
const AIM_BEHIND = /^\s+for\s+(?:the\s+)?(\S.*)$/is;

/** What somebody aims for, in the words before a date: "version 0.7" of "Aiming for version 0.7"; null where nobody does. */
export function aimIn(before: string): string | null {
  const verb = AIMING.exec(before)?.[0];
  return verb === undefined ? null : before.slice(verb.length);
}

/**
 * What people aim for, in the words behind a date that has the verb: "version 0.7" of "The team is targeting June for
 * version 0.7"; null where nobody does.
 */
export function aimBehind(before: string, date: string, behind: string): string | null {
  const areSomebody = SOMEBODY.test(before.trim()) || namesGroup(before.trim());
  return areSomebody && AIMS.test(date) ? (AIM_BEHIND.exec(behind)?.[1] ?? null) : null;
}
