/** Headings, in any form, under which actions stand. */
const SECTION =
  /^\W*(?:(?:new|open|outstanding|pending|current|remaining|ongoing|on-going|previous|prior|past|earlier|assigned|our|my|key|summary of|list of|status of|review(?: of)?|follow[- ]?up(?: on| of)?|last (?:week|meeting|month|call)(?:['’]?s)?|this week(?:['’]?s)?|next|team|\d+[.)]?) )*(?:action(?:able)?[- ]?(?:items?|points?|steps?)?s?|actionables?|to[- ]?dos?|todo list|ais|next steps|a\.?i\.?s?|homework|assignments)(?:\s*(?:[/&+,]|and)\s*(?:next steps|action items?|actions|to-?dos?|owners?|assignments|follow-?ups?|on-?going|decisions))*(?: (?:from|of|for|review|status|list|this|last|next|until|before|updates?|by)\b.{0,40})?\s*(?:\(.*\))?\W*$/i;
/** Headings that speak of actions and hold none. */
const NO_SECTION =
  /\b(?:github actions|taken|required|no action|call to action|completed|scribe|template|how to)\b/i;
/** What tells an agenda that stands under "Actions". */
const AGENDA_POINT =
  /\b(?:agenda|decisions? needed|discussion needed|announcements|next actions?|aob|any other business|introductions?|welcome)\b/i;

const MARKER =
  /(?:^|(?<=[.;!)]\s{1,3}))\W{0,4}(?:(?:[Tt]op|[Hh]igh|[Hh]ighest) priority\s+|[Nn]ew\s+)?(?<word>ACTION(?: ITEM| POINT)?S?|Action(?: [Ii]tem| [Pp]oint)?s?|action(?: item)?|AI|AP|TODO|ToDo|Todo|todo|TO-DO|To-do|to-do)\b\s*(?<owner>\([^()]{2,50}\)|\[[^[\]]{2,50}\])?\s*(?::|[-–—](?=\s)|->|→)\s*/;
const BRACKET_MARKER =
  /^\W{0,3}?\[\s*(?:ACTION(?: ITEM)?|Action(?: [Ii]tem)?|AI|TODO|Todo)\s*(?::\s*(?<owner>[^\]]{2,40}))?\]\s*:?\s*/;
const TRAILING_MARKER =
  /^\s*(?<owner>@?\p{L}[\p{L}.'’ -]{1,40}?)\s*(?:[-–—:,]\s*)?\b(?:ACTION(?: ITEM)?|AI|TODO|[Aa]ction(?: [Ii]tem)?|todo)\b\s*(?:to\b|for\b|:|-\s)\s*/u;
const MAY_MARK = /action|todo|to-do|\bA[IP]\b/i;

/** A marker such as `ACTION:` in a line. */
export interface ActionMarker {
  /** Offset of the marker itself: what stands before is no part of the action. */
  index: number;
  /** Offset of the first character of the action. */
  end: number;
  /** An owner that the marker names: `ACTION (ada):`, `ADA ACTION:`; null when it names none. */
  owner: string | null;
}

/** Whether a heading, bold line, introduction or list item opens a list of actions. */
export function opensActions(text: string): boolean {
  const title = text.trim();
  return title.length <= 80 && MAY_OPEN.test(title) && SECTION.test(title) && !NO_SECTION.test(title);
}

const MAY_OPEN = /action|to-?do|to do|next steps|homework|assignments|\ba\.?i\.?s?\b/i;

/** Whether a point under a heading "Actions" shows that the list is an agenda. */
export const isAgendaPoint = (text: string) => AGENDA_POINT.test(text.slice(0, 80));

/** The marker that makes a line an action; null when it has none. "Action required by" and "TODO on" are talk. */
export function findActionMarker(text: string): ActionMarker | null {
  if (!MAY_MARK.test(text)) return null;
  const bracket = BRACKET_MARKER.exec(text);
  if (bracket) return { index: 0, end: bracket[0].length, owner: bracket.groups?.owner ?? null };
  const marker = MARKER.exec(text);
  if (marker) {
    const owner = marker.groups?.owner?.slice(1, -1) ?? null;
    return { index: marker.index, end: marker.index + marker[0].length, owner };
  }
  const trailing = TRAILING_MARKER.exec(text);
  const owner = trailing?.groups?.owner?.trim();
  return trailing && owner ? { index: 0, end: trailing[0].length, owner } : null;
}

/** Said in a list of actions when there is none. */
const NO_ACTION = /^\W*(?:no(?:ne|thing)?\b|n\/a\b|tb[da]\W*$)/i;

/** Whether a point in a list of actions says that there is nothing to do. */
export const saysNothingToDo = (text: string) => NO_ACTION.test(text);

const DONE_OPENING = /^\W*(?:closed|done|completed?|finished|resolved)\b\)?\]?\s*(?:[:–-]\s*|(?<=[)\]])\s*)/i;
const OPEN_OPENING =
  /^\W*(?:open|ongoing|on-going|in progress|pending|wip|new)\b\)?\]?\s*(?:[:–-]\s*|(?<=[)\]])\s*)/i;
const ANSWERED =
  /(?:→|⇒|->|=>)\s*\S.{2,}$|\b(?:DONE|CLOSED|COMPLETED?)\b\W*$|[[(](?:done|closed|completed?|finished)[!.]?[\])]|[-–—:]\s*(?:done|closed|completed?|finished)\W*$|✅|:white_check_mark:/i;

/** A status such as `CLOSED:` that opens an action, and where the action goes on. */
export function openingStatus(text: string): { done: boolean; length: number } {
  const done = DONE_OPENING.exec(text);
  if (done) return { done: true, length: done[0].length };
  return { done: false, length: OPEN_OPENING.exec(text)?.[0].length ?? 0 };
}

/** Whether an action's own words say that it is done: an answer after an arrow, `(done)`, a check sign. */
export const saysDone = (text: string) => ANSWERED.test(text);
