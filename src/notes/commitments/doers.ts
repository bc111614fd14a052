import { type Entry, textOf } from "../markdown/entry.js";
import type { OwnerFinder } from "../people/owners.js";
import { findSpeaker } from "../people/speaker.js";

/** Whoever does it is named before this. */
const ENOUGH = 2000;

const IT = "(?:it|this|that|them|these|those)(?![\\w-]| (?:week|month|quarter|year|release|cycle)\\b)";
const INTENDS =
  "(?:will|['’]ll|(?:is|are|am) (?:going|trying|planning|hoping) to|(?:going|trying|planning|hoping) to|hopes? to|plans? to|aims? to|" +
  "intends? to|tries to|wants? to|would like to|agreed to|volunteer(?:s|ed)? to|offer(?:s|ed)? to|promised to|can|could|to)";
/** What is asked for, or will come about by itself, is nobody's doing. */
const NO_DOING = "(?!be\\b|prioriti[sz]e|deprioriti[sz]e|discuss|see\\b|need|wait)";
/** What people say who do the work of the item above. */
const TAKES_IT_ON = new RegExp(
  `^\\W*(?:(?:i|we|also|and|so|he|she|they) )*(?:` +
    `${INTENDS} (?:also |try to |start to |help to )*${NO_DOING}[a-z-]+(?: [a-z]+)?(?: of| up| into| on| at)? ${IT}|` +
    `(?:(?:is|are|am|['’]s|['’]m|['’]re) )?(?:already |still |now |also )*(?:on|looking (?:into|at)|working on|taking(?: care of)?|writing|preparing|doing|handling|finishing) ${IT}|` +
    `(?:takes?|took|owns?|has taken|picks? up|picked up) ${IT}|` +
    `has (?:an?|the|some|first) (?:[a-z]+ )?(?:branch|draft|patch|prototype|pr|pull request)\\b)`,
  "i",
);
/** Who asks for something does not do it. */
const ASKING = /(?:\[@?[^[\]]{2,60}\]|@[\w-]+)\s+(?:to |please )?prioriti[sz]e\b.*$/i;
/** A speaker who says so has the work of the line itself: "[ada] to write the guide", "@ada: I'll write the guide". */
const WILL = new RegExp(
  `^(?:(?:I )?(?:to|will|is going to|am going to)|I['’](?:ll|m going to)) ${NO_DOING}`,
  "i",
);

/** An account, or who speaks. */
const NAMES_SOMEBODY = /(?<![\w./])@\w|^\s*\[[^[\]]{2,60}\](?!\()/;
/** A part of somebody's update. */
const UPDATE =
  /^\W*(?:(?:last|this|next) (?:week|month|sprint)|(?:in )?progress|done|blocked|blockers|next(?: steps)?|plans?|planned|doing|to-?do|today|yesterday|tomorrow)\W*$/i;

/** Says who does the work of an item, as the notes write it: never who only speaks of it, or asks for it. */
export class DoerFinder {
  private readonly owners: OwnerFinder;
  private readonly known = new Map<Entry, string[]>();

  constructor(owners: OwnerFinder) {
    this.owners = owners;
  }

  /** Whoever the item itself names, or else those below it who take it on: "[ada] is looking into it". */
  of(item: Entry, children: Entry[]): string[] {
    let doers = this.known.get(item);
    if (!doers) {
      doers = this.namedIn(item);
      if (doers.length === 0) doers = [...new Set(children.flatMap((child) => this.takingOn(child, item)))];
      this.known.set(item, doers);
    }
    return doers;
  }

  /**
   * Whose block an item stands in: below "@ada" alone as a list item, introduction or heading. Nobody's when it, or what
   * it stands under in its list, names somebody.
   * @param isHanded whether an item is an action of somebody.
   */
  whoseBlock(item: Entry, isHanded: (above: Entry) => boolean): string[] {
    if (item.kind === "heading" || this.speaksOfSomebody(item)) return [];
    for (let above = item.parent; above; above = above.parent) {
      const name = this.owners.whoseLabel(textOf(above));
      if (name) return [name];
      if (isHanded(above) || this.speaksOfSomebody(above) || this.namedIn(above).length > 0) return [];
    }
    const introduced = item.introduction && this.owners.whoseLabel(textOf(item.introduction));
    if (introduced) return [introduced];
    const heading = item.headings.find((title) => !UPDATE.test(textOf(title)));
    const name = heading && this.owners.whoseLabel(textOf(heading));
    return name ? [name] : [];
  }

  private speaksOfSomebody(item: Entry): boolean {
    const text = textOf(item).slice(0, ENOUGH);
    return NAMES_SOMEBODY.test(text) || this.owners.speakOfPresent(text);
  }

  private namedIn(item: Entry): string[] {
    const text = textOf(item).slice(0, ENOUGH);
    const speaker = findSpeaker(text);
    const said = text.slice(speaker?.length ?? 0).replace(ASKING, "");
    if (speaker && WILL.test(said)) return speaker.names;
    const subject = this.owners.subjectOf(said);
    return subject.length > 0 ? subject : this.owners.within(said);
  }

  /** Without a name of its own, a line goes on in the words of whoever speaks above. */
  private takingOn(line: Entry, item: Entry): string[] {
    const text = textOf(line).slice(0, ENOUGH);
    const somebody = findSpeaker(text) ?? this.owners.openingPerson(text);
    if (!TAKES_IT_ON.test(text.slice(somebody?.length ?? 0))) return [];
    return somebody?.names ?? findSpeaker(textOf(item))?.names ?? [];
  }
}
