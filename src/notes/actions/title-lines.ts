import { type Entry, textOf } from "../markdown/entry.js";
import type { OwnerFinder } from "../people/owners.js";
import {
  type ActionSection,
  actionSectionOf,
  isOfOneAction,
  opensOtherSection,
  statusTitled,
} from "./section-words.js";

/**
 * The bold titles and labels of actions, by the paragraphs that follow them up to the next title; by one alone where the
 * title is of one action.
 * @param sectionOf what a line opens as a title.
 */
export function titlesIn(
  entries: Entry[],
  owners: OwnerFinder,
  sectionOf: (entry: Entry) => ActionSection | null,
): Map<Entry, Entry> {
  const titles = new Map<Entry, Entry>();
  const overLists = new Set(entries.map((entry) => (entry.kind === "item" ? entry.introduction : null)));
  let title: Entry | null = null;
  for (const entry of entries) {
    if (entry.kind === "heading") title = null;
    if (entry.kind !== "paragraph" || entry.parent) continue;
    if (IS_POINT.test(textOf(entry))) {
      title = null;
      continue;
    }
    const isName = owners.onlyNames(textOf(entry)).length > 0 && !opensOtherSection(textOf(entry));
    const isPart = isTitle(entry) || (title && overLists.has(entry) && isLikeTitle(entry, title));
    const isPlain = opensPlainly(entry) && sectionOf(entry)?.holds === "actions";
    if (isPlain || (isPart && !isName)) title = sectionOf(entry) ? entry : null;
    else if (title) titles.set(entry, title);
    if (title && title !== entry && isOfOneAction(textOf(title))) title = null;
  }
  return titles;
}

/** "2: Open actions": a point of an agenda, which ends what stands before it. */
const IS_POINT = /^\W*\d{1,2}: ?\p{L}/u;
/** Whether a paragraph ends with such a point. */
export const endsWithPoint = (entry: Entry) => /(?:^|\s)\d{1,2}: ?\p{L}[^:]*:?\s*$/u.test(textOf(entry));

/** "Action items" alone on its line needs no bold letters to be a title. */
const opensPlainly = (entry: Entry) => /^\p{Lu}/u.test(textOf(entry)) && textOf(entry).length <= 30;

/** A bold line or a label of a few words begins something; a sentence that ends in a colon leads in. */
function isTitle(entry: Entry): boolean {
  const text = textOf(entry).trim();
  return entry.bold || (/:$/.test(text) && text.split(/\s+/).length <= 3);
}

/** A few words alone on a line, with a capital and no full stop: "Notes". */
const isPlainLine = (entry: Entry) => /^\p{Lu}[^.:;!?,]{2,29}$/u.test(textOf(entry).trim());

/** Whether a line over a list of its own is a part of the meeting, as the title of the actions before it is. */
function isLikeTitle(entry: Entry, title: Entry): boolean {
  const text = textOf(entry);
  if (!isPlainLine(entry) || statusTitled(text) !== null) return false;
  return isPlainLine(title) ? !title.bold : opensOtherSection(text);
}

/** Whether what stands over a list names another part of the meeting than its actions: "Notes", "Next meeting: 22 June". */
export function leadsElsewhere(introduction: Entry): boolean {
  const text = textOf(introduction);
  if (KEEPS_IN_MIND.test(text)) return true;
  if (isTitle(introduction) || isPlainLine(introduction)) return opensOtherSection(text);
  return opensOtherSection(LABEL.exec(text)?.[0] ?? "");
}

/** Over what is collected, and for nobody to do: "Things to add to the roadmap:", but not "Things to do:". */
const KEEPS_IN_MIND =
  /^\W*(?:things|topics|ideas|points|items) to (?:add|bring up|cover|consider|discuss|keep|know|note|raise|remember)\b[^:]{0,60}:\s*$/i;

/** What stands before a colon in a line that goes on. */
const LABEL = /^\p{Lu}[^.:;!?,]{2,29}(?=: +\S)/u;

/** What the last line or sentence above a list opens: "Agenda / 1: Open actions:", "The owls are late. Action items are". */
export const openedAtEnd = (entry: Entry): ActionSection | null =>
  lastLineOpens(entry) ?? lastSentenceOpens(entry);

function lastLineOpens({ kind, passages }: Entry): ActionSection | null {
  const last = kind === "paragraph" ? passages.at(-1) : undefined;
  const from = last?.lineStarts.at(-1) ?? 0;
  const line = last?.text.slice(from) ?? "";
  const isWrapped = from > 0 && !/[.:;!?)]\s*$/.test(last?.text.slice(0, from) ?? "");
  return /^\W*[\p{Lu}\d].*:\s*$/u.test(line) && !isWrapped ? actionSectionOf(line) : null;
}

function lastSentenceOpens(entry: Entry): ActionSection | null {
  if (entry.kind === "heading" || (entry.kind === "item" && !entry.hasChildren)) return null;
  const [, sentence] = LAST_SENTENCE.exec(textOf(entry).slice(-LONGEST_LEAD)) ?? [];
  return sentence ? actionSectionOf(sentence) : null;
}

const LONGEST_LEAD = 90;
const LAST_SENTENCE = /[.;!?)]\s+([^.;!?]*(?::|\b(?:are|is|include)))\s*$/;
