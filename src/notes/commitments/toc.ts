import { type Entry, textOf } from "../markdown/entry.js";

/** A heading that names the body for its news, votes or people gives no list to it. */
const NOT_ITS_LIST =
  /\b(?:meetings?|calls?|minutes|agenda|attendees|members?|elections?|candidates?|vot(?:e|es|ed|ing)|updates?|news|calendar|chairs?|liaison|present|reports?|contacts?|repo(?:sitory)?|seats?)\b/i;

/** What a body does that gives a list, whatever else its title says. */
const ASKS = "(?:[Aa]sk|[Rr]equest|[Rr]ecommend|[Ww]ant|[Rr]equir|[Ee]xpect)\\w*";
/** "wants us to have", "asked for", "would like to see": what is wished for follows. */
const WISHES =
  "(?:asks?|asked|requests?|requested|recommends?|recommended|wants?|wanted|expects?|expected|likes?|needs?|requires?|required)" +
  "(?: for| us| that we)?(?: to (?:have|see|get|do|finish|be given))?\\s+(?=\\S)";
/** Words that make an item which names the body the title of its list: "What the TOC asked of us". */
const ITS_LIST =
  /\b(?:items?|requests?|requested|asks?|asked|asking|recommend\w*|requires?|required|requirements?|wants?|wanted|needs?|expects?|expected|timelines?|to-?dos?|to do|points?|criteria|proposals?|follow-?ups?|wish(?:es|list)?|demands?|conditions?|owed?|promised)\b/i;
/** "Should the TOC merge pull requests?" is talk; "TOC items, where are we?" is a list. */
const ASKS_WHETHER =
  /^\W*(?:\[[^\]]{0,60}\]\s*)?(?:should|can|could|does|do|did|is|are|will|would|may|shall|has|have)\b.*\?\s*$/i;
/** Longer items are talk. */
const LONGEST_TITLE = 120;

/** Tells what the tracked bodies ask for (design 2.3). */
export class TrackedBodies {
  private readonly pattern: RegExp | null;
  private readonly opening: RegExp | null;
  private readonly asking: RegExp | null;
  private readonly label: RegExp | null;
  private readonly named = new WeakMap<Entry, boolean>();

  /** @param terms names of bodies, matched as whole words in their own case. */
  constructor(terms: string[]) {
    const escaped = terms.filter(Boolean).map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    const any = `(?:${escaped.join("|")})(?![\\w\\]/-])`;
    this.pattern = escaped.length > 0 ? new RegExp(`(?<![\\w[/-])${any}`) : null;
    this.asking =
      escaped.length > 0
        ? new RegExp(`${any}(?: \\w+)? ${ASKS}|${ASKS}[^.]{0,30} (?:by|from|of) (?:the |our )?${any}`)
        : null;
    this.label =
      escaped.length > 0
        ? new RegExp(`^\\W*(?:[Tt]he |[Oo]ur )?${any}(?:[^:;,.]{0,30}:\\s+|(?: \\w+){0,2}? ${WISHES})`)
        : null;
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

  /** Whether a title, of a table's column for instance, names one of them. */
  nameIn(title: string): boolean {
    return this.pattern?.test(title) ?? false;
  }

  /** Words without what one of them opens them with: "TOC asks: ", "The TOC would like to have". */
  withoutLabel(text: string): string {
    return this.label ? text.replace(this.label, "") : text;
  }

  /**
   * Whether an entry stands in a list that is theirs: the nearest heading or introduction gives it to them. The titles of
   * the meeting itself never do.
   */
  haveInTheirList(entry: Entry, titles: ReadonlySet<Entry>): boolean {
    if (!this.pattern) return false;
    for (let above = entry.parent; above; above = above.parent) {
      if (this.introduces(above)) return this.areGivenBy(above);
    }
    const given = entry.introduction ?? entry.headings[0];
    return given !== undefined && given !== entry && !titles.has(given) && this.areGivenBy(given);
  }

  /** {@link haveInTheirList} for the list's own items: what is said below them is talk. */
  haveAsListItem(entry: Entry, titles: ReadonlySet<Entry>): boolean {
    const isOwnItem = !entry.parent || this.introduces(entry.parent);
    return entry.kind !== "paragraph" && isOwnItem && this.haveInTheirList(entry, titles);
  }

  private areGivenBy(entry: Entry): boolean {
    const text = textOf(entry);
    return (
      this.areNamedBy(entry) &&
      !ASKS_WHETHER.test(text) &&
      (!NOT_ITS_LIST.test(text) || this.asking?.test(text) === true)
    );
  }

  /** A list item introduces those below it when it ends in a colon, is a title in bold, or says that they are the body's. */
  private introduces(item: Entry): boolean {
    const text = textOf(item);
    if (item.bold || isBoldTitle(item) || /:\s*$/.test(text)) return true;
    return text.length <= LONGEST_TITLE && this.areNamedBy(item) && ITS_LIST.test(text);
  }
}

/** Bold words, behind a speaker perhaps, with nothing but a remark in brackets or a link behind them. */
function isBoldTitle(item: Entry): boolean {
  const [passage] = item.passages;
  if (!passage || passage.boldEnd === 0) return false;
  return !/\p{L}/u.test(passage.prose.slice(passage.boldEnd).replace(/\([^)]*\)?/g, ""));
}
