import { literally } from "../../model/regular-expression.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { titleAbove } from "../markdown/lists.js";
import { perObject } from "../per-object.js";

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

/** What a body does for itself: "the TOC election", "TOC call for nominations". Nobody owes it anything by then. */
const ITS_OWN =
  `(?! ${ASKS})(?:['’]s)?(?: [\\w-]+){0,2} (?:elections?|nominations?|nominees|vot(?:e|es|ers?|ing)|ballots?|meetings?|calls?|members?|membership|` +
  "candidates?|seats?|chairs?|agenda|minutes|calendar|mailing list|channel|repo(?:sitory)?)\\b";

/** How the names of the tracked bodies stand in a text. */
interface Patterns {
  name: RegExp;
  /** "TOC asked", "recommended by the TOC". */
  asking: RegExp;
  ownAffairs: RegExp;
  /** What a body opens words with. */
  label: RegExp;
  /** A sentence that begins with one. */
  opening: RegExp;
}

function patternsOf(terms: string[]): Patterns | null {
  const escaped = terms.filter(Boolean).map(literally);
  if (escaped.length === 0) return null;
  const any = `(?:${escaped.join("|")})(?![\\w\\]/-])`;
  const name = `(?<![\\w[/-])${any}`;
  const opening = `^\\W*(?:[Tt]he |[Oo]ur )?${any}`;
  return {
    name: new RegExp(name),
    asking: new RegExp(`${any}(?: \\w+)? ${ASKS}|${ASKS}[^.]{0,30} (?:by|from|of) (?:the |our )?${any}`),
    ownAffairs: new RegExp(name + ITS_OWN, "g"),
    label: new RegExp(`${opening}(?:[^:;,.]{0,30}:\\s+|(?: \\w+){0,2}? ${WISHES})`),
    opening: new RegExp(`${opening}\\s`),
  };
}

/** Tells what the tracked bodies ask for (design 2.3). */
export class TrackedBodies {
  private readonly patterns: Patterns | null;

  /** @param terms names of bodies, matched as whole words in their own case. */
  constructor(terms: string[]) {
    this.patterns = patternsOf(terms);
  }

  /** Whether a sentence begins with one of them: "the TOC would like". */
  openSentence(text: string): boolean {
    return this.patterns?.opening.test(text) ?? false;
  }

  /** Whether an entry names one of them, and not for its own affairs; `[TOC]` is a table of contents. */
  readonly areNamedBy = perObject((entry: Entry) => this.nameIn(textOf(entry)));

  /** {@link areNamedBy} for a text, such as the title of a table's column. */
  nameIn(text: string): boolean {
    if (!this.patterns?.name.test(text)) return false;
    return this.patterns.name.test(text.replace(this.patterns.ownAffairs, ""));
  }

  /** Words without what one of them opens them with: "TOC asks: ", "The TOC would like to have". */
  withoutLabel(text: string): string {
    return this.patterns ? text.replace(this.patterns.label, "") : text;
  }

  /**
   * Whether an entry stands in a list that is theirs: the nearest heading or introduction gives it to them. The titles of
   * the meeting itself never do.
   */
  haveInTheirList(entry: Entry, titles: ReadonlySet<Entry>): boolean {
    if (!this.patterns) return false;
    for (let above = entry.parent; above; above = above.parent) {
      if (this.introduces(above)) return this.areGivenBy(above);
    }
    const given = titleAbove(entry);
    return given !== undefined && given !== entry && !titles.has(given) && this.areGivenBy(given);
  }

  /** {@link haveInTheirList} for the list's own items: what is said below them is talk. */
  haveAsListItem(entry: Entry, titles: ReadonlySet<Entry>): boolean {
    const isOwnItem = !entry.parent || this.introduces(entry.parent);
    return entry.kind !== "paragraph" && isOwnItem && this.haveInTheirList(entry, titles);
  }

  private readonly areGivenBy = perObject((entry: Entry): boolean => {
    const text = textOf(entry);
    return (
      this.areNamedBy(entry) &&
      !ASKS_WHETHER.test(text) &&
      (!NOT_ITS_LIST.test(text) || this.patterns?.asking.test(text) === true)
    );
  });

  /** A list item introduces those below it when it ends in a colon, is a title in bold, or says that they are the body's. */
  private readonly introduces = perObject((item: Entry): boolean => {
    const text = textOf(item);
    if (item.bold || isBoldTitle(item) || /:\s*$/.test(text)) return true;
    return text.length <= LONGEST_TITLE && this.areNamedBy(item) && ITS_LIST.test(text);
  });
}

/** Bold words, behind a speaker perhaps, with nothing but a remark in brackets or a link behind them. */
function isBoldTitle(item: Entry): boolean {
  const [passage] = item.passages;
  if (!passage || passage.boldEnd === 0) return false;
  return !/\p{L}/u.test(passage.prose.slice(passage.boldEnd).replace(/\([^)]*\)?/g, ""));
}
