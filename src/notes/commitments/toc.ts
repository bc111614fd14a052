import { type Entry, textOf } from "../markdown/entry.js";

/** A heading that names the body for its news, votes or people gives no list to it. */
const NOT_ITS_LIST =
  /\b(?:meetings?|calls?|minutes|agenda|attendees|members?|elections?|candidates?|vot(?:e|es|ed|ing)|updates?|news|calendar|chairs?|liaison|present|reports?|contacts?|repo(?:sitory)?|seats?)\b/i;

/** Tells what the tracked bodies ask for (design 2.3). */
export class TrackedBodies {
  private readonly pattern: RegExp | null;
  private readonly opening: RegExp | null;
  private readonly named = new WeakMap<Entry, boolean>();

  /** @param terms names of bodies, matched as whole words in their own case. */
  constructor(terms: string[]) {
    const escaped = terms.filter(Boolean).map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const any = `(?:${escaped.join("|")})(?![\\w\\]/-])`;
    this.pattern = escaped.length > 0 ? new RegExp(`(?<![\\w[/-])${any}`) : null;
    this.opening = escaped.length > 0 ? new RegExp(`^\\W*(?:[Tt]he |[Oo]ur )?${any}\\s`) : null;
  }

  /** Whether a sentence begins with one of them: "the TOC would like". */
  openSentence(text: string): boolean {
    return this.opening?.test(text) ?? false;
  }

  /** Whether an entry names one of them; `[TOC]` is a table of contents. */
  areNamedBy(entry: Entry): boolean {
    let isNamed = this.named.get(entry);
    if (isNamed === undefined) {
      isNamed = this.pattern?.test(textOf(entry)) ?? false;
      this.named.set(entry, isNamed);
    }
    return isNamed;
  }

  /**
   * Whether an entry stands in a list that is theirs: the nearest heading or introduction gives it to them. The titles of
   * the meeting itself never do.
   */
  haveInTheirList(entry: Entry, titles: ReadonlySet<Entry>): boolean {
    if (!this.pattern) return false;
    for (let above = entry.parent; above; above = above.parent) {
      if (introduces(above)) return this.areGivenBy(above);
    }
    const given = entry.introduction ?? entry.headings[0];
    return given !== undefined && given !== entry && !titles.has(given) && this.areGivenBy(given);
  }

  /** {@link haveInTheirList} for the list's own items: what is said below them is talk. */
  haveAsListItem(entry: Entry, titles: ReadonlySet<Entry>): boolean {
    const isOwnItem = !entry.parent || introduces(entry.parent);
    return entry.kind !== "paragraph" && isOwnItem && this.haveInTheirList(entry, titles);
  }

  private areGivenBy(entry: Entry): boolean {
    return this.areNamedBy(entry) && !NOT_ITS_LIST.test(textOf(entry));
  }
}

/** A list item introduces those below it when it ends in a colon, or is all bold. */
const introduces = (entry: Entry) => entry.bold || /:\s*$/.test(textOf(entry));
