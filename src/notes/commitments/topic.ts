import type { Reference } from "../../model/reference.js";
import { taskOf } from "../../model/task.js";
import { actionSectionOf, statusTitled } from "../actions/section-words.js";
import { MONTH_WORD } from "../deadlines/calendar-words.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { itemsAbove, numberedTitles, openerOf } from "../markdown/lists.js";
import { namesOnlySection, namesSection } from "../markdown/section-names.js";
import { namesGroup } from "../people/owner-words.js";
import type { OwnerFinder } from "../people/owners.js";
import { perObject } from "../per-object.js";
import { levelOfList } from "./priority-lists.js";
import { leavesOpen, namesThing, pointsAt } from "./subject.js";
import { titleOf } from "./title.js";
import type { TrackedBodies } from "./toc.js";

/** A longer heading or introduction is a sentence. */
const LONGEST_LABEL = 80;
/** Shorter titles leave open what they are of: "Final video". */
const FEW_WORDS = 4;
/** A longer heading with one of the words of sections is none: "Open issues". */
const LONGEST_HEADING = 5;

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
  /** Numbered lines that stand as titles above paragraphs. */
  private readonly numbered: ReadonlyMap<Entry, Entry>;

  private readonly entries: Entry[];
  /** Each entry by the one that follows it; made when first asked for. */
  private before: ReadonlyMap<Entry, Entry | undefined> | undefined;

  /** @param titles what only names the meeting. */
  constructor(entries: Entry[], titles: ReadonlySet<Entry>, bodies: TrackedBodies, owners: OwnerFinder) {
    this.numbered = numberedTitles(entries);
    this.entries = entries;
    this.titles = titles;
    this.bodies = bodies;
    this.owners = owners;
  }

  /**
   * What an entry stands under, or what "this" in it points at just before: the nearest list item or introduction that
   * names a matter, and where the entry's own title has few words, is a sentence ("ask them again") or leaves open what it
   * speaks of ("the site should be up"), the nearest heading that does. No part of the meeting is a matter,
   * no list of a tracked body, and no people.
   * @returns nothing where none does or the title says it as well; a clear title with linked work needs none.
   */
  of(entry: Entry, { title, refs }: Named): { topic?: string } {
    const isSentence = this.isSentence(title);
    if (refs.length > 0 && !isSentence) return {};
    const items = itemsAbove(entry);
    const { introduction, headings } = items.at(-1) ?? entry;
    const opener = this.numbered.get(entry) ?? introduction;
    const above = opener && opener !== entry ? [...items, opener] : items;
    const openers = [...this.pointedAt(entry, title, isSentence), ...above];
    const needsHeading = isSentence || title.split(" ").length < FEW_WORDS || leavesOpen(title);
    const topic = this.first(openers, title) ?? (needsHeading ? this.first(headings, title) : undefined);
    return topic === undefined ? {} : { topic };
  }

  /** The list item before one that speaks of "this", where that names a thing, or of "this team", where it names a team. */
  private pointedAt(entry: Entry, title: string, isSentence: boolean): Entry[] {
    const kind = POINTED_KIND.exec(title)?.[1];
    if (!kind && !(isSentence && pointsAt(taskOf(title, this.owners.subjectOf(title))))) return [];
    this.before ??= new Map(this.entries.map((one, at) => [one, this.entries[at - 1]]));
    const before = this.before.get(entry);
    if (entry.kind !== "item" || before?.kind !== "item" || openerOf(before) !== openerOf(entry)) return [];
    const name = titleOf(before);
    if (kind) return name.split(/[^\p{L}]+/u).includes(kind) && !POINTED_KIND.test(name) ? [before] : [];
    return this.isSentence(name) || leavesOpen(name) || /[.?!]\s*$/.test(textOf(before)) ? [] : [before];
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
    const isRelease = UNNAMED_RELEASE.test(title);
    for (const opener of openers) {
      const name = this.nameOf(opener) || (isRelease ? this.productIn(opener) : "");
      if (name !== "" && !said.includes(name.toLowerCase())) return name;
    }
    return undefined;
  }

  /** What a release may be of, "Quill" above "Release 0.36", though it could be somebody's name; empty where it is one. */
  private productIn(above: Entry): string {
    const name = this.bodies.nameIn(textOf(above)) ? "" : this.nameIn(above);
    return /^\p{L}[\p{L}\d-]+$/u.test(name) && this.owners.onlyKnown(name).length === 0 ? name : "";
  }

  /** The matter that a list item, introduction or heading names; empty where it names none. */
  private readonly nameOf = perObject((above: Entry): string => {
    const text = textOf(above).trim();
    return this.bodies.nameIn(text) || this.isOfPeople(above, text) ? "" : this.nameIn(above);
  });

  /** The same, be it the name of people or of a body. */
  private readonly nameIn = perObject((above: Entry): string => {
    const text = textOf(above).trim();
    if (this.titles.has(above) || (above.kind !== "item" && text.length > LONGEST_LABEL)) return "";
    if (above.kind === "paragraph" && !above.bold && !/^[^.,:;!?]+:?$/.test(text)) return "";
    if (actionSectionOf(text) !== null || statusTitled(text) !== null || levelOfList(text, true) !== null)
      return "";
    const name = titleOf(above);
    return !/\p{L}{2}/u.test(name) || NO_MATTER.test(name) || isSection(above, name) ? "" : name;
  });

  /**
   * Whether a title only names people, or who has a role: "Ada", "Release manager: Ada". Where it is known who was there,
   * others are nobody by name alone: "Rule Engine" is a matter, and so is a heading or numbered point "Chisel".
   */
  private isOfPeople({ kind, ordered }: Entry, text: string): boolean {
    const title = text.replace(/\s*:\s*$/, "");
    const role = /^[^:]{2,40}:\s+(\S.*)$/.exec(title)?.[1] ?? "";
    if (/^@[\w-]+\W*$/.test(role) || this.owners.onlyKnown(role).length > 0) return true;
    const names = this.owners.onlyNames(title);
    if (names.length !== 1 || title !== text || this.owners.areUnknown) return names.length > 0;
    const isNamedAsThing = kind === "heading" || ordered || /\s/.test(names[0] ?? "");
    return !isNamedAsThing || namesGroup(title) || this.owners.onlyKnown(title).length > 0;
  }
}

/** "Meeting to found this team again". */
const POINTED_KIND =
  /\s(?:this|that|these|those) (?!(?:week|month|year|quarter|sprint|cycle|meeting|call)\b)(\p{Ll}{3,})\W*$/u;

/** "Next release", "0.36": the title begins without a name for what is released. */
const UNNAMED_RELEASE =
  /^\W*(?:(?:major|minor|new|next|patch|the|upcoming)\s+)*(?:release(?=\W*$|\s+(?:date|due|expected|is|planned|scheduled|v?\d))|v?\d+\.\d)/iu;

/** Whether a name is one of the parts of a meeting, or of the day of one. */
function isSection({ kind }: Entry, name: string): boolean {
  if (kind !== "heading") return namesOnlySection(name);
  if (OPENS_WITH_DAY.test(name)) return true;
  const words = MONTH.test(name) ? name : name.replace(YEAR_BESIDE, "");
  return name.split(" ").length <= LONGEST_HEADING && namesSection(words);
}

const MONTH = new RegExp(`\\b${MONTH_WORD}\\b`, "i");
/** "28 November: the nest fair", "Monday, June 5", "2023-06-05". */
const OPENS_WITH_DAY = new RegExp(
  `^\\W*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\W+)?(?:\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH_WORD}\\b|${MONTH_WORD}\\W+\\d{1,2}\\b|\\d{4}[-./]\\d{1,2}\\b)`,
  "i",
);
/** "Nest Fair 2023", but not "2023" alone. */
const YEAR_BESIDE = /(?<=\p{L}{3}) (?:19|20)\d\d$|^(?:19|20)\d\d (?=\p{L}{3})/u;

/**
 * Somebody's or a repository's account, what the meeting had for a week ("Timeline for this week"), a date, what was
 * left of a meeting before, and a remark on what stands above.
 */
const NO_MATTER =
  /^(?:(?:@[\w-]+|[\w.-]+\/[\w.-]+):?|(?:\w+ ){0,2}(?:(?:for|of|from|in) )?\W*(?:this|next|last) (?:week|month|meeting|call|sprint|cycle)\W*|(?:due|eta|deadline)(?:\W.*)?|(?:however|but|and|so|because|also)\W.*|tl;?dr\W*|updates (?:and|from|by) .*|update (?:from|by) .*|.*\b(?:last|previous) (?:meeting|call)s?\W*|how to (?:proceed|continue|go on)\W*|(?:way|path) forward\W*)$/i;
