import type { Reference } from "../../model/reference.js";
import { actionSectionOf, statusTitled } from "../actions/section-words.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { itemsAbove } from "../markdown/lists.js";
import { namesSection } from "../markdown/section-names.js";
import type { OwnerFinder } from "../people/owners.js";
import { perObject } from "../per-object.js";
import { levelOfList } from "./priority-lists.js";
import { namesThing } from "./subject.js";
import { titleOf } from "./title.js";
import type { TrackedBodies } from "./toc.js";

/** A longer heading or introduction is a sentence. */
const LONGEST_LABEL = 80;
/** Shorter titles leave open what they are of: "Final video". */
const FEW_WORDS = 4;
/** A longer title with one of the words of sections is none: "Open issues". */
const LONGEST_SECTION = { heading: 5, item: 3 };

/** A commitment as its own words name it. */
interface Named {
  title: string;
  refs: readonly Reference[];
}

/** Knows what the notes speak of where they promise something: "Final video" may stand under "Kiosk demo". */
export class TopicFinder {
  private readonly titles: ReadonlySet<Entry>;
  private readonly bodies: TrackedBodies;
  private readonly owners: OwnerFinder;

  /** @param titles what only names the meeting. */
  constructor(titles: ReadonlySet<Entry>, bodies: TrackedBodies, owners: OwnerFinder) {
    this.titles = titles;
    this.bodies = bodies;
    this.owners = owners;
  }

  /**
   * What an entry stands under: the nearest list item or introduction that names a matter, and where the entry's own title
   * has few words or is a sentence ("ask them again"), the nearest heading that does. No part of the meeting is a matter,
   * no list of a tracked body, and no people.
   * @returns nothing where none does or the title says it as well; a clear title with linked work needs none.
   */
  of(entry: Entry, { title, refs }: Named): { topic?: string } {
    const isSentence = this.isSentence(title);
    if (refs.length > 0 && !isSentence) return {};
    const items = itemsAbove(entry);
    const { introduction, headings } = items.at(-1) ?? entry;
    const openers = introduction && introduction !== entry ? [...items, introduction] : items;
    const needsHeading = isSentence || title.split(" ").length < FEW_WORDS;
    const topic = this.first(openers, title) ?? (needsHeading ? this.first(headings, title) : undefined);
    return topic === undefined ? {} : { topic };
  }

  private isSentence(title: string): boolean {
    return (
      this.owners.subjectOf(title).length > 0 ||
      this.owners.openingPerson(title) !== null ||
      !namesThing(title)
    );
  }

  /** What the first of them names that does not stand in the title. */
  private first(openers: Entry[], title: string): string | undefined {
    const said = title.toLowerCase();
    for (const opener of openers) {
      const name = this.nameOf(opener);
      if (name !== "" && !said.includes(name.toLowerCase())) return name;
    }
    return undefined;
  }

  /** The matter that a list item, introduction or heading names; empty where it names none. */
  private readonly nameOf = perObject((above: Entry): string => {
    const text = textOf(above).trim();
    if (this.titles.has(above) || (above.kind !== "item" && text.length > LONGEST_LABEL)) return "";
    if (above.kind === "paragraph" && !above.bold && !/^[^.,:;!?]+:?$/.test(text)) return "";
    if (actionSectionOf(text) !== null || statusTitled(text) !== null || levelOfList(text, true) !== null)
      return "";
    const name = titleOf(above);
    const isShort = name.split(" ").length <= LONGEST_SECTION[above.kind === "heading" ? "heading" : "item"];
    if (!/\p{L}{2}/u.test(name) || ACCOUNT.test(name) || (isShort && namesSection(name))) return "";
    const isOfOthers =
      this.bodies.nameIn(text) || this.owners.onlyNames(text.replace(/\s*:\s*$/, "")).length > 0;
    return isOfOthers ? "" : name;
  });
}

/** Somebody's, or a repository's. */
const ACCOUNT = /^(?:@[\w-]+|[\w.-]+\/[\w.-]+):?$/;
