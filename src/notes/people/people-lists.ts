import { type Entry, textOf } from "../markdown/entry.js";
import { itemsByOpener, openerOf } from "../markdown/lists.js";
import { linesOf, type Passage } from "../markdown/passage.js";
import { perObject } from "../per-object.js";
import { callsGroup, callsSeveral, namesDocument } from "./attendance-words.js";
import { areFullNames } from "./full-names.js";
import { inlineAttendance } from "./inline-attendance.js";
import { areMostly, isOnlyPerson, mayBeInverted } from "./people-in-line.js";

/** Knows which headings, paragraphs and list items stand over nothing but people. */
export class PeopleLists {
  private readonly entries: Entry[];
  private readonly below: Map<Entry, Entry[]>;
  private readonly inverted = new Map<Entry | undefined, boolean>();
  private readonly names = new Map<Entry | undefined, boolean>();
  /** What comes after each entry, once somebody asks. */
  private following: Map<Entry, Entry | undefined> | null = null;

  constructor(entries: Entry[]) {
    this.entries = entries;
    this.below = itemsByOpener(entries);
  }

  /** Whether a list stands below an entry. */
  isOver(opener: Entry): boolean {
    return this.below.has(opener);
  }

  /** Whether everything that is listed below an entry is a person: not so when nothing is. */
  isOverPeople(opener: Entry): boolean {
    const items = this.below.get(opener) ?? [];
    return items.length > 0 && items.every(namesOne);
  }

  /** Whether most of what is listed below an entry are people. */
  isMostlyOverPeople(opener: Entry): boolean {
    const items = this.below.get(opener) ?? [];
    return items.filter(namesOne).length * 2 > items.length;
  }

  /** Whether somebody has ticked one of the boxes below an entry. */
  isOverTicked(opener: Entry): boolean {
    return (this.below.get(opener) ?? []).some(({ checked }) => checked === true);
  }

  /** Whether one of what is listed below an entry is called as a page of the meeting: "Recording". */
  isOverPages(opener: Entry): boolean {
    return (this.below.get(opener) ?? []).some((item) => namesDocument(textOf(item)));
  }

  /** Whether they are several, most of them with their account: then no heading is needed to tell. */
  isOverAccounts(opener: Entry): boolean {
    const items = this.below.get(opener) ?? [];
    const accounts = items.filter((item) =>
      item.passages.some(({ text, links }) => /@\w/.test(text) || links.length > 0),
    );
    return items.length > 1 && accounts.length * 2 >= items.length && this.isOverPeople(opener);
  }

  /** Whether a list below an entry, or the paragraph behind it, is made of full names. */
  isOverFullNames(opener: Entry): boolean {
    const items = this.below.get(opener);
    if (items)
      return (
        items.length > 1 && this.isOverPeople(opener) && items.every((item) => areFullNames(item.passages))
      );
    this.following ??= new Map(this.entries.map((entry, at) => [entry, this.entries[at + 1]]));
    const next = this.following.get(opener);
    return next?.kind === "paragraph" && areFullNames(next.passages);
  }

  /** Whether an item stands in a list of names, so that a name with a word in lower case is one, too. */
  isAmongNames(item: Entry): boolean {
    let among = this.names.get(openerOf(item));
    if (among === undefined) {
      const list = this.besides(item);
      among = areMostly(list.filter(namesOne).length, list.length);
      this.names.set(openerOf(item), among);
    }
    return among;
  }

  /** Whether an item is what the people listed below it belong to: full names below it, and none of its own or several. */
  isGroup(item: Entry): boolean {
    const people = this.below.get(item) ?? [];
    const areNames = people.every((one) => FULL_NAME.test(textOf(one)) && namesOne(one));
    const isSomebody = /\S\s+\S/.test(textOf(item)) && !CALLS_MEMBERS.test(textOf(item));
    return areNames && people.length > (isSomebody ? 1 : 0);
  }

  /** Whether a line calls the people listed below it by what they are: "Board", "Notable guests". */
  isGroupLine(line: Entry): boolean {
    const text = textOf(line);
    return (callsGroup(text) || callsSeveral(text)) && this.isGroup(line);
  }

  /** Whether an item without a box is in a group of a list of boxes of which nobody has ticked any. */
  isUnticked({ checked, parent }: Entry): boolean {
    const opener = checked === null && parent ? openerOf(parent) : undefined;
    return opener !== undefined && this.isOverUnticked(opener);
  }

  private readonly isOverUnticked = perObject((opener: Entry) => {
    const boxes = (this.below.get(opener) ?? []).filter(({ checked }) => checked !== null);
    return boxes.length > 0 && boxes.every(({ checked }) => !checked);
  });

  /** Whether an item is the only one of its list. */
  isAlone(item: Entry): boolean {
    return this.besides(item).length < 2;
  }

  /** Whether all of an item's list begin with the last name and end with the affiliation: "Byron, Ada (Engines)". */
  isInverted(item: Entry): boolean {
    const text = textOf(item);
    if (!mayBeInverted(text) || !/[)>]\s*$/.test(text)) return false;
    let inverted = this.inverted.get(openerOf(item));
    if (inverted === undefined) {
      const texts = this.besides(item).map(textOf);
      inverted = texts.length > 1 && texts.every(mayBeInverted);
      this.inverted.set(openerOf(item), inverted);
    }
    return inverted;
  }

  /** The list that an item stands in. */
  private besides(item: Entry): Entry[] {
    return this.below.get(openerOf(item) as Entry) ?? [];
  }
}

const FULL_NAME =
  /^\W*\p{Lu}[\p{L}.'’-]{0,30} \p{Lu}(?![^,(]*\b(?:Lead|Chair|Manager|Engineer|Developer|Inc|Ltd|Labs?)\b)/u;

/** "Emeritus members", "New member request". */
const CALLS_MEMBERS = /\b(?:members?|attendees|participants|guests|observers)\b/i;

/** Boxes and struck names are people too, though they may be missing. */
function namesOne(item: Entry): boolean {
  const [passage, ...more] = item.passages;
  if (item.kind !== "item" || item.hasChildren || passage === undefined || more.length > 0) return false;
  return isOnlyPerson(passage) && inlineAttendance([passage]).length === 0;
}

/** What names somebody in a list item: its first words, or each of its lines where each is a full name. */
export function namesOfItem({ passages: [first] }: Entry): Passage[] {
  if (!first) return [];
  const lines = linesOf(first);
  const areFullNames = lines.every(({ text }) =>
    /^\s*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,2}\s*$/u.test(text),
  );
  return areFullNames ? lines : [first];
}
