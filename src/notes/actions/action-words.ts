/** Headings, in any form, under which actions stand. */
const SECTION =
  /^\W*(?:(?:new|open|outstanding|pending|current|remaining|ongoing|on-going|previous|prior|past|earlier|assigned|our|my|key|summary of|list of|status of|review(?: of)?|follow[- ]?up(?: on| of)?|last (?:week|meeting|month|call)(?:['’]?s)?|this week(?:['’]?s)?|next|team|\d+[.)]?) )*(?:action(?:able)?[- ]?(?:items?|points?|steps?)?s?|actionables?|to[- ]?dos?|todo list|ais|next steps|a\.?i\.?s?|homework|assignments)(?:\s*(?:[/&+,]|and)\s*(?:next steps|action items?|actions|to-?dos?|owners?|assignments|follow-?ups?|on-?going|decisions))*(?: (?:from|of|for|review|status|list|this|last|next|until|before|updates?|by)\b.{0,40})?\s*(?:\(.*\))?\W*$/i;
/** Under these much is said that nobody took on: talk of old actions, thoughts about what could come next. */
const REVIEW = /\b(?:review|status|update|follow[- ]?up|next step)s?\b/i;
/** Headings that speak of actions and hold none. */
const NO_SECTION =
  /\b(?:github actions|taken|required|no action|call to action|completed|scribe|template|how to)\b/i;
/** "Action required" opens a list only where it says nothing else: "Action required by the landlord" is talk. */
const REQUIRED = /^\W*(?:actions?(?: items?)? (?:required|needed)|(?:required|needed) actions?)\W*$/i;
/** What tells an agenda that stands under "Actions". */
const AGENDA_POINT =
  /\b(?:agenda items?|decisions? needed|discussion needed|next actions|any other business)\b/i;

const WORD =
  "ACTION(?: ITEM| POINT)?S?|Action(?: [Ii]tem| [Pp]oint)?s?|action(?: item)?|AI|AP|TODO|TO-DO|T[Oo]-?[Dd]o|to-?do";
const QUALIFIER = "(?:(?:[Tt]op|[Hh]igh|[Hh]ighest) priority|[Nn]ew|[Oo]pen|[Pp]ending)\\s+";
/** `ACTION:`, `New action (Ada):`, also after a sentence. */
const MARKER = new RegExp(
  `(?:^|(?<=[.;!)(]\\s{0,3}))\\W{0,4}(?:${QUALIFIER})?(?:${WORD})\\b\\s*` +
    "(?<owner>\\([^()]{2,50}\\)|\\[[^[\\]]{2,50}\\])?\\s*(?::|[-–—](?=\\s)|->|→)\\s*",
);
/** `[ACTION]`, `[AI: Ada]`. */
const BRACKETED =
  /^\W{0,3}?\[\s*(?:ACTION(?: ITEM)?|Action(?: [Ii]tem)?|AI|TODO|Todo)\s*(?::\s*(?<owner>[^\]]{2,40}))?\]\s*:?\s*/;
/** `TODO write the notes`: in capitals it needs no colon. */
const LOUD = /^\W{0,4}(?:TODO|ACTION(?: ITEM)?)\s+(?!lists?\b|items?\b|on\b|for\b|required\b)(?=\S)/;
/** `ADA ACTION:`, `Ada - action to`. */
const AFTER_OWNER =
  /^\s*(?<owner>@?\p{L}[\p{L}.'’ -]{1,40}?)\s*(?:[-–—:,]\s*)?\b(?:ACTION(?: ITEM)?|AI|TODO|[Aa]ction(?: [Ii]tem)?|todo)\b\s*(?:to\b|for\b|:|-\s)\s*/u;
const NEXT_STEPS = /^\W{0,4}next steps?\s*:\s*/i;
const MAY_MARK = /action|todo|to-do|\bA[IP]\b|next step/i;

/** A marker such as `ACTION:` in a line. */
export interface ActionMarker {
  /** Offset of the marker itself: what stands before is no part of the action. */
  index: number;
  /** Offset of the first character of the action. */
  end: number;
  /** An owner that the marker names: `ACTION (ada):`, `ADA ACTION:`; null when it names none. */
  owner: string | null;
  /** Whether the words make an action only when somebody is named: `Next steps: Ada to write`. */
  needsOwner: boolean;
}

/** Whether a heading, bold line, introduction or list item opens a list of actions. */
export function opensActions(text: string): boolean {
  const title = text.trim();
  if (title.length > 80 || !MAY_OPEN.test(title)) return false;
  return REQUIRED.test(title) || (SECTION.test(title) && !NO_SECTION.test(title));
}

/** Whether such a heading opens a review, in which only some points are actions. */
export const opensReview = (text: string) => REVIEW.test(text);

const MAY_OPEN = /action|to-?do|to do|next steps|homework|assignments|\ba\.?i\.?s?\b/i;

/** Whether a point under a heading "Actions" shows that the list is an agenda. */
export const isAgendaPoint = (text: string) => AGENDA_POINT.test(text.slice(0, 80));

/** A cheap look: without such words no line holds a marker. */
export const mayHoldMarker = (text: string) => MAY_MARK.test(text);

/** The marker that makes a line an action; null when it has none. "Action required by" and "a TODO on" are talk. */
export function findActionMarker(text: string): ActionMarker | null {
  for (const pattern of [BRACKETED, MARKER, LOUD, AFTER_OWNER, NEXT_STEPS]) {
    const match = pattern.exec(text);
    if (!match) continue;
    return {
      index: match.index,
      end: match.index + match[0].length,
      owner: match.groups?.owner?.replace(/^[([]|[)\]]$/g, "").trim() ?? null,
      needsOwner: pattern === NEXT_STEPS,
    };
  }
  return null;
}

/** Said in a list of actions when there is none. */
const NO_ACTION =
  /^\W*(?:no(?:ne|thing)?\b|n\/a\b|tb[da]\W*$|(?:agenda (?:items|topics)|topics for)\b|[^\p{L}]*$)/iu;

/** Whether a point in a list of actions says that there is nothing to do. */
export const saysNothingToDo = (text: string) => NO_ACTION.test(text);

const DONE_OPENING = /^\W*(?:closed|done|completed?|finished|resolved)\b\)?\]?\s*(?:[:–-]\s*|(?<=[)\]])\s*)/i;
const OPEN_OPENING =
  /^\W*(?:open|ongoing|on-going|in progress|pending|wip|new)\b\)?\]?\s*(?:[:–-]\s*|(?<=[)\]])\s*)/i;
/** What an arrow leads to when the action got its answer. */
const ANSWERED =
  /(?:→|⇒|->|=>).*\b(?:yes|no|done|replied|answered|confirmed|completed?|merged|fixed|sent|closed|resolved|already)\b/i;
const SAYS_DONE =
  /[[(](?:done|closed|completed?|finished)[!.]?[\])]|[-–—:]\s*(?:done|closed|completed?|finished)\W*$|✅|:white_check_mark:/i;
/** In capitals, or as a sentence of its own. */
const SHOUTS_DONE = /\b(?:DONE|CLOSED|COMPLETED?)\b\W*$|[.!]\s+(?:Done|Closed|Completed?|Finished)\W*$/;

/** A status such as `CLOSED:` that opens an action, and where the action goes on. */
export function openingStatus(text: string): { done: boolean; length: number } {
  const done = DONE_OPENING.exec(text);
  if (done) return { done: true, length: done[0].length };
  return { done: false, length: OPEN_OPENING.exec(text)?.[0].length ?? 0 };
}

/** Whether an action's own words say that it is done: an answer after an arrow, `(done)`, a check sign. */
export const saysDone = (text: string) =>
  ANSWERED.test(text) || SAYS_DONE.test(text) || SHOUTS_DONE.test(text);
