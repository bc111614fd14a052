import { withoutToFillIn } from "../to-fill-in.js";

const WORD =
  "ACTION(?: ITEM| POINT)?S?|Action(?: [Ii]tem| [Pp]oint)?s?|action(?: item)?|AI|A\\/I|AP|TODO|TO-DO|T[Oo]-?[Dd]o|to-?do";
const QUALIFIER = "(?:(?:[Tt]op|[Hh]igh|[Hh]ighest) priority|[Nn]ew|[Oo]pen|[Pp]ending)\\s+";
const NUMBER = "(?:[ -]?#?\\d{1,4})?";
/** `ACTION:`, `New action (Ada):`, `ACTION-12:`, also after a sentence or an arrow. */
const MARKER = new RegExp(
  `(?:^|(?<=[.;!)(→>:]\\s{0,3}))\\W{0,4}(?::\\w{2,30}:\\s*)?(?:${QUALIFIER})?(?:${WORD})\\b${NUMBER}\\s*` +
    "(?<owner>\\([^()]{2,50}\\)|\\[[^[\\]]{2,50}\\])?\\s*(?::|[-–—](?=\\s)|->|→)\\s*",
);
/** `[ACTION]`, `[AI: Ada]`, `(AI)`; in capitals and square brackets, behind what it is about, too. */
const BRACKETED =
  /(?:^\W{0,3}?[[(]\s*(?:Action(?: [Ii]tem)?|AI|Todo|ACTION(?: ITEM)?|TODO)|\s\[(?:ACTION(?: ITEM)?|TODO))\s*(?::\s*(?<owner>[^\])]{2,40}))?[\])]\s*:?\s*/;
/** `TODO write the notes`: in capitals it needs no colon. */
const LOUD =
  /(?:^\W{0,4}|(?:→|->|=>|:)\s*)(?:TODO|ACTION(?: ITEM)?)\s+(?!lists?\b|items?\b|points?\b|on\b|for\b|required\b)(?=\S)/;
const NAME =
  "(?:@[\\w-]{1,39}|everyone|everybody|all|\\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30})?)";
/** `AI @ada write`. */
const MENTION = new RegExp(`^\\W{0,4}(?:${WORD})\\s+(?<owner>@[\\w-]{1,39})\\s+(?=\\p{L})`, "u");
/** `Action for Ada: write`, `action Ada - write`, `Action item @ada: write`, `Action for Ada and Grace: write`. */
const FOR_SOMEBODY = new RegExp(
  `^\\W{0,4}(?:(?:${WORD})\\s+(?:for|on)|[Aa]ction(?: [Ii]tem)?|To-?do)\\s+(?<owner>${NAME}(?:(?:, | and | & |/)${NAME}){0,3})\\s*(?::|[-–—]\\s|to\\b)\\s*`,
  "u",
);
/** `ADA ACTION:`, `Ada - action to`. */
const AFTER_OWNER =
  /^\s*(?<owner>@?\p{L}[\p{L}.'’ -]{1,40}?)\s*(?:[-–—:,]\s*)?\b(?:ACTION(?: ITEM)?|AI|TODO|[Aa]ction(?: [Ii]tem)?|todo)\b\s*(?:to\b|for\b|:|-\s)\s*/u;
/** Only with somebody who does it: `Next steps: Ada to write`. */
const NEXT_STEPS =
  /^\W{0,4}(?:next steps?|follow-?ups?|tasks?|to do|a\.?r\.?|actions? (?:required|needed))\s*:\s*/i;
const MAY_MARK = /action|to-?do|to do|\bA\/?[IP]\b|\ba\.?r\b|next step|follow-?up|task/i;

/** A marker such as `ACTION:` in a line. */
export interface ActionMarker {
  /** Offset of the marker itself: what stands before is no part of the action. */
  index: number;
  /** Offset of the first character of the action. */
  end: number;
  /** An owner that the marker names: `ACTION (ada):`, `ADA ACTION:`; null when it names none. */
  owner: string | null;
  /** Who the words must name to make an action: a subject (`Next steps: Ada to write`), or anybody; null for nobody. */
  needs: "subject" | "owner" | null;
}

/** A cheap look: without such words no line holds a marker. */
export const mayHoldMarker = (text: string) => MAY_MARK.test(text);

const IN_BOLD = /^\W{0,4}(?:action items?|actions?|todo|ais?)\W*$/i;
const BETWEEN = /^[^\p{L}\p{N}@[(#]*/u;
const IS_TALK = /^\s*(?:lists?|items?|on|for|required|needed|taken|from|of|review)\b/i;

/**
 * The marker that makes a line an action; null when it has none. "Action required by" and "a TODO on" are talk.
 * @param boldEnd where the line's opening bold words end: a marker in bold needs no colon.
 */
export function findActionMarker(text: string, boldEnd = 0): ActionMarker | null {
  const rest = text.slice(boldEnd);
  if (boldEnd > 0 && IN_BOLD.test(text.slice(0, boldEnd)) && !IS_TALK.test(rest)) {
    const end = boldEnd + (BETWEEN.exec(rest)?.[0].length ?? 0);
    const mayBeWord = !/item/i.test(text.slice(0, boldEnd)) && !/:/.test(text.slice(0, end));
    return { index: 0, end, owner: null, needs: mayBeWord ? "owner" : null };
  }
  for (const pattern of [BRACKETED, MARKER, FOR_SOMEBODY, MENTION, LOUD, AFTER_OWNER, NEXT_STEPS]) {
    const match = pattern.exec(text);
    if (!match) continue;
    return {
      index: match.index,
      end: match.index + match[0].length,
      owner: match.groups?.owner?.replace(/^[([]|[)\]]$/g, "").trim() ?? null,
      needs: pattern === NEXT_STEPS ? "subject" : null,
    };
  }
  return null;
}

const BULLET = /^(?:[\s*•·▪◦‣]|[-–—](?=\s)|(?:->|→|=>))+/;

/** Where a line begins after bullets that Markdown did not take for such. */
export const bulletLength = (text: string) => BULLET.exec(text)?.[0].length ?? 0;

/** Said in a list of actions when there is none, or not yet: "Add yours here", "<add me>". */
const NO_ACTION =
  /^\W*(?:no(?:ne|thing)?\b|n\/a\b|tb[da]\W*$|add ?me\W*$|(?:agenda (?:items|topics)|topics for)\b|(?:[\w-]+ ){1,3}here\W*$|[^\p{L}]*$)/iu;

/** Whether a point in a list of actions says that there is nothing to do. */
export const saysNothingToDo = (text: string) =>
  NO_ACTION.test(withoutToFillIn(text.slice(0, LONGEST_REMARK)));

/** Longer words say something. */
const LONGEST_REMARK = 200;

const DONE_OPENING = /^\W*(?:closed|done|completed?|finished|resolved)\b\)?\]?\s*(?:[:–-]\s*|(?<=[)\]])\s*)/i;
const OPEN_OPENING =
  /^\W*(?:open|ongoing|on-going|in progress|pending|wip|new)\b\)?\]?\s*(?:[:–-]\s*|(?<=[)\]])\s*)/i;
/** What an arrow leads to when the action got its answer. */
const ANSWERED =
  /^(?:(?!→|⇒|->|=>).)*(?:→|⇒|->|=>).*\b(?:yes|no|done|replied|answered|confirmed|completed?|merged|fixed|sent|closed|resolved|already)\b/i;
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

const LONGEST_STATUS = 30;
const CLOSING_STATUS =
  /\s*(?:[-–—:.]\s*|[([]\s*)(?:done|closed|completed?|finished|open|ongoing|on-going|pending|in progress|wip)[)\]]?\W{0,3}$/i;

/** An action's words without a status that closes them: "write the guide [Ada] - closed". */
export function withoutClosingStatus(text: string): string {
  const status = CLOSING_STATUS.exec(text.slice(-LONGEST_STATUS));
  return status ? text.slice(0, text.length - status[0].length) : text;
}

/** Whether an action's own words say that it is done: an answer after an arrow, `(done)`, a check sign. */
export const saysDone = (text: string) =>
  ANSWERED.test(text) || SAYS_DONE.test(text) || SHOUTS_DONE.test(text);
