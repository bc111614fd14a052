import type { Entry } from "../markdown/entry.js";
import { itemsByOpener, openerOf } from "../markdown/lists.js";
import { linesOf, type Passage, slicePassage } from "../markdown/passage.js";

const SIGN = "[*+†‡§^✓✔✅☑]|\\([a-z]\\)";
/** `" * " shows who attended`, `Members (+ = present)`. */
const SIGN_MEANS = new RegExp(
  `(?:^|\\()[\\s"'“”‘’([]{0,4}(${SIGN})[\\s"'“”‘’)\\]]{0,4}(?:[:=–-]|(?:indicat|denot|mean|mark|signif|show)\\w{0,4}|stands for)\\s+` +
    "(?:(?:that|the|those|who|was|were|is|are|person|people|members?)\\s+){0,4}(?:attend\\w{0,5}|present|in attendance)\\b",
  "i",
);
/** `Those present are marked with *`. */
const MARKED_WITH = new RegExp(
  `\\b(?:attend\\w{0,5}|present|in attendance)\\b.{0,30}\\b(?:marked|indicated|denoted|shown) (?:with|by) (?:an? )?["'“‘([]{0,2}(${SIGN}|asterisk|star|plus)`,
  "i",
);
const SIGN_CALLED = new Map([
  ["asterisk", "*"],
  ["star", "*"],
  ["plus", "+"],
]);
/** A stretch up to a slash, but for those in brackets: `Ada Byron (Looms/Engines) *`. */
const STRETCH = /(?:\([^()]{0,80}\)|[^/;(]|\()+/g;
const DASH = /\s[-–—]\s/;

/**
 * Lists of members in which a sign marks who came, as a line beside the list says. What of each item names those that
 * are marked, by entry; a paragraph that says so names nobody. A heading may say it, too: "Members (* = present)".
 */
export function markedRolls(entries: Entry[]): Map<Entry, Passage[]> {
  const rolls = new Map<Entry, Passage[]>();
  const lists = itemsByOpener(entries);
  for (const [at, entry] of entries.entries()) {
    const sign = entry.kind === "paragraph" || entry.kind === "heading" ? signIn(entry) : null;
    if (!sign) continue;
    const opener = openerBeside(entries, at);
    const list = (opener && lists.get(opener)) ?? [];
    const members = list.filter((one) => one.kind === "item" && one.passages.length > 0 && !rolls.has(one));
    const isCompanyFirst = areCompaniesFirst(members);
    for (const item of members) rolls.set(item, markedIn(item.passages[0] as Passage, sign, isCompanyFirst));
    if (members.length > 0 && entry.kind === "paragraph") rolls.set(entry, []);
  }
  return rolls;
}

function signIn({ passages }: Entry): string | null {
  for (const { text } of passages.flatMap(linesOf)) {
    const sign = (SIGN_MEANS.exec(text) ?? MARKED_WITH.exec(text.slice(0, 200)))?.[1];
    if (sign) return SIGN_CALLED.get(sign.toLowerCase()) ?? sign;
  }
  return null;
}

/** What opens the list that ends right before the line; else the line itself, which may lead in to one. */
function openerBeside(entries: Entry[], at: number): Entry | undefined {
  const legend = entries[at] as Entry;
  const before = legend.parent ?? entries[at - 1];
  return before?.kind === "item" ? openerOf(before) : legend;
}

/** Whether dashes lead from the company to its people, "Engines - Ada Byron", as single words before them show. */
function areCompaniesFirst(members: Entry[]): boolean {
  const sides = members.map(({ passages }) => (passages[0] as Passage).text.split(DASH));
  const singles = (at: 0 | 1) =>
    sides.filter((side) => side.length > 1 && !/\S\s+\p{L}/u.test((side[at] as string).trim())).length;
  return singles(0) > singles(1);
}

function markedIn(member: Passage, sign: string, isCompanyFirst: boolean): Passage[] {
  const dash = isCompanyFirst ? DASH.exec(member.text) : null;
  const from = dash ? dash.index + dash[0].length : 0;
  return [...member.text.slice(from).matchAll(STRETCH)]
    .filter(([stretch]) => stretch.includes(sign))
    .map(({ 0: stretch, index }) => slicePassage(member, from + index, from + index + stretch.length));
}
