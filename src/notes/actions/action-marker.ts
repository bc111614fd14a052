const WORD =
  "ACTION(?: ITEM| POINT)?S?|Action(?: [Ii]tem| [Pp]oint)?s?|action(?: item)?|AI|A\\/I|AP|TODO|TO-DO|T[Oo]-?[Dd]o|to-?do";
const QUALIFIER =
  "(?:(?:[Tt]op|[Hh]igh|[Hh]ighest) priority|[Nn]ew|NEW|[Oo]pen|OPEN|[Pp]ending|[Cc]arried[ -](?:forward|over)|[Dd]ecisions?(?:\\s*(?:[/&+]|and)))\\s*";
/** `12`, `TC-2018-05`. */
const TRACKER = "(?:[A-Z]{1,6}-){0,2}(?:\\d{4}-)?\\d{1,4}";
/** `12`, `-12`, ` #12`, `-TC-2018-05`. */
const NUMBER = `(?:\\d{1,3}|\\b[ -]?#?\\d{1,4}|\\b-${TRACKER}|\\b)`;
const NAME =
  "(?:@[\\w-]{1,39}|everyone|everybody|all|the (?:whole )?(?:group|team|committee|community|board)|\\p{Lu}[\\p{L}.'’-]{1,30}(?: \\p{Lu}[\\p{L}.'’-]{0,30})?)";
const NAMES = `${NAME}(?:(?:, | and | & |\\s?/\\s?)${NAME}){0,3}`;

/** Until when a marker asks for it: `Action for next sprint:`. */
const UNTIL =
  "(?:for|by|until|before) (?:the |our )?(?:next|this|coming|following) (?:[\\w'’]{1,12} )?(?:meeting|call|session|sprint|release|day|week|month|quarter|year|time)";

/** `ACTION:`, `New action (Ada):`, `ACTION-12:`, also after a sentence or an arrow. */
const MARKER = new RegExp(
  `(?:^|(?<=[.;!?)(→>:]\\s{0,3}))\\W{0,4}(?::\\w{2,30}:\\s*)?(?:${QUALIFIER})?(?:${WORD})${NUMBER}\\s*` +
    `(?<owner>\\([^()]{2,50}\\)|\\[[^[\\]]{2,50}\\])?\\s*(?::|[-–—](?=\\s)|->|→)\\s*`,
);
/** `Action for next sprint: write`, where "Action items for the next call: <link>" leads to a list. */
const FOR_TIME = new RegExp(`^\\W{0,4}(?:${WORD})\\s+${UNTIL}\\s*:\\s*`);
/** `Action (Ada) to write`, also after a sentence. */
const BEFORE_TASK = new RegExp(
  `(?:^|(?<=[.;!?)]\\s{1,3}))\\W{0,4}(?:${WORD})${NUMBER}\\s*\\((?<owner>[^()]{2,50})\\)\\s+to\\s+(?=\\p{Ll})`,
  "u",
);
/** `AI (Ada) write`, `AI[Ada] write`, `To do (Ada): write`. */
const BEFORE_VERB = new RegExp(
  `^\\W{0,4}(?:${WORD}|[Tt]o do)\\s*(?<owner>\\([^()]{2,50}\\)|\\[[^[\\]]{2,50}\\]):?\\s+(?=\\p{L})`,
  "u",
);
/** `Action-TC-2018-05 Write the guide`, also behind its owner. */
const TRACKED = new RegExp(
  `^\\W{0,4}(?:(?<owner>${NAME})\\s*[-–—:]?\\s+)?\\[?A(?:ction|CTION)-${TRACKER}\\]?:?\\s+(?=\\p{Lu}\\p{Ll})`,
  "u",
);
/** `[ACTION]`, `[AI: Ada]`, `(AI)`; in capitals and square brackets, behind what it is about, too. */
const BRACKETED =
  /(?:^\W{0,3}?[[(]\s*(?:Action(?: [Ii]tem)?|action item|AI|AR|[Tt]odo|ACTION(?: ITEM)?|TODO)|\s\[(?:ACTION(?: ITEM)?|TODO))\s*(?::\s*(?<owner>[^\])]{2,40}))?[\])]\s*:?\s*/;
/** `TODO write the notes`: in capitals it needs no colon; `#action`, as bots of chats know it. */
const LOUD =
  /(?:^\W{0,4}|(?:→|->|=>|:)\s*)(?:(?:TODO|ACTION(?: ITEM)?)\s+(?!lists?\b|items?\b|points?\b|on\b|for\b|required\b)|(?<=#)action\s+)(?=\S)/;
/** `AI @ada write`, `AI @ada, @grace: write`. */
const MENTION = new RegExp(
  `^\\W{0,4}(?:${WORD})\\s+(?<owner>@[\\w-]{1,39}(?:(?:,| and| &|/)\\s*@[\\w-]{1,39}){0,4})\\s*:?\\s+(?=\\p{L})`,
  "u",
);
/**
 * `Action for Ada: write`, `Action to the group: write`, `action Ada - write`, `Action item @ada: write`, `Action required
 * from Ada and Grace: write`.
 */
const FOR_SOMEBODY = new RegExp(
  `^\\W{0,4}(?:(?:${WORD}|[Hh]omework|[Tt]ask)\\s+(?:for|on|by|from|to)|[Aa]ctions? (?:required|needed) (?:for|from)|[Aa]ction(?: [Ii]tem)?|To-?do|A\\.?R\\.?)\\s+(?<owner>${NAMES})\\s*(?::|[-–—]\\s|to\\b)\\s*`,
  "u",
);
/** `Time is up, so action for Ada to write`. */
const BEHIND_CLAUSE = new RegExp(
  `(?<=[,;]\\s(?:so |and |then )?(?:an? |new )?)(?:${WORD}) (?:for|on) (?<owner>${NAMES}) to\\s+(?=\\p{Ll})`,
  "u",
);
/** `Next call on the 16th, TODO (Ada): find a room`: what stands before may go on with a comma. */
const BEHIND_COMMA = /(?<=,\s)(?:TODO|ACTION(?: ITEM)?)\s*(?<owner>\([^()]{2,50}\)|\[[^[\]]{2,50}\])?\s*:\s+/;
/** `ADA ACTION:`, `Ada - action to`. */
const AFTER_OWNER =
  /^\s*(?<owner>@?\p{L}[\p{L}.'’ -]{1,40}?)\s*(?:[-–—:,]\s*)?\b(?:ACTION(?: ITEM)?|AI|TODO|[Aa]ction(?: [Ii]tem)?|todo)\b\s*(?:to\b|for\b|:|-\s)\s*/u;
/** `Ada took the action to write`. */
const TAKEN = new RegExp(
  `^\\W{0,4}(?<owner>${NAMES})\\s+(?:has|have|took|takes?|got|gets?|will take|accept(?:s|ed))\\s+(?:the|an?)\\s+(?:action(?: item| point)?|AI|to-?do)\\s+(?:to|of)\\s+`,
  "u",
);
/** `ada: give me an action item to write`, `[ada] I'll take the action to write`. */
const TAKEN_BY_SPEAKER =
  /^\W{0,4}(?:(?<owner>@?\p{L}[\p{L}\d.'’_-]{1,30}(?: \p{Lu}[\p{L}.'’-]{0,30})?)\s?:\s+)?(?:please |[Oo]k,? )?(?:[Gg]ive me|I(?:['’]ll| will| can)? take|I(?: have|['’]ve) got|I have)\s+(?:the|an?)\s+(?:action(?: item| point)?|AI|to-?do)\s+(?:to|of)\s+/u;
/** Only with somebody who does it: `Next steps: Ada to write`. */
const NEXT_STEPS =
  /^\W{0,4}(?:next[- ](?:steps?|actions?)|follow[- ]?ups?|tasks?|to do|homework|a\.?r\.?|actions? (?:required|needed))\s*:\s*/i;
const MAY_MARK = /action|to-?do|to do|\bA\/?[IP](?:\b|\d)|\ba\.?r\b|next.step|follow.?up|task|homework/i;

/** `Action 20:`, `AI-12`, `AP 3.2`, `[A12]`, `Action-TC-2018-05`. */
const OPENS_WITH_NUMBER =
  /^\W{0,4}(?:A(?:ction|CTION)(?: ?[Ii]tem| ?[Pp]oint| ITEM)?[ #-]{0,2}|A[IP]?[ #-]?(?=[A-Z\d.-]{1,16}[\]:)]|\d+\.\s))((?:[A-Z]{1,6}-){0,2}\d(?:[\d.-]{0,9}\d)?)(?!\w)/;

/** The number that an action carries in front; undefined where it has none. */
export const actionNumberOf = (text: string) => OPENS_WITH_NUMBER.exec(text)?.[1];

/** A marker such as `ACTION:` in a line. */
export interface ActionMarker {
  /** Offset of the marker itself: what stands before is no part of the action. */
  index: number;
  /** Offset of the first character of the action. */
  end: number;
  /** An owner that the marker names: `ACTION (ada):`, `ADA ACTION:`; null when it names none. */
  owner: string | null;
  /**
   * What the words must hold to make an action: a subject (`Next steps: Ada to write`), anybody, a verb first (`AI (Ada)
   * write`), or one of these or what is needed (`**Action** write`); null for nothing.
   */
  needs: "subject" | "owner" | "verb" | "task" | null;
}

/** A cheap look: without such words no line holds a marker. */
export const mayHoldMarker = (text: string) => MAY_MARK.test(text);

const IN_BOLD = new RegExp(`^\\W{0,4}(?:action items?|actions?|todo|ais?)(?: ${UNTIL})?\\W*$`, "i");
/** "**AI** use in docs" is about machines. */
const IS_AI = /^\W*ais?\b/i;
const BETWEEN = /^[^\p{L}\p{N}@[(#]*/u;
const IS_TALK = /^\s*(?:lists?|items?|plans?|points?|on|for|required|needed|taken|from|of|review)\b/i;

/** In the order in which they are tried; the first that fits counts. */
const PATTERNS: [RegExp, ActionMarker["needs"]][] = [
  [BRACKETED, null],
  [MARKER, null],
  [FOR_TIME, "task"],
  [BEFORE_TASK, null],
  [BEFORE_VERB, "verb"],
  [FOR_SOMEBODY, null],
  [BEHIND_CLAUSE, "verb"],
  [BEHIND_COMMA, null],
  [MENTION, null],
  [LOUD, null],
  [TRACKED, null],
  [TAKEN_BY_SPEAKER, null],
  [TAKEN, null],
  [AFTER_OWNER, null],
  [NEXT_STEPS, "subject"],
];

/**
 * The marker that makes a line an action; null when it has none. "Action required by" and "a TODO on" are talk.
 * @param boldEnd where the line's opening bold words end: a marker in bold needs no colon.
 */
export function findActionMarker(text: string, boldEnd = 0): ActionMarker | null {
  const rest = text.slice(boldEnd);
  if (boldEnd > 0 && IN_BOLD.test(text.slice(0, boldEnd)) && !IS_TALK.test(rest)) {
    const end = boldEnd + (BETWEEN.exec(rest)?.[0].length ?? 0);
    const mayBeWord = !/item/i.test(text.slice(0, boldEnd)) && !/:/.test(text.slice(0, end));
    return { index: 0, end, owner: null, needs: mayBeWord ? (IS_AI.test(text) ? "owner" : "task") : null };
  }
  for (const [pattern, needs] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const owner = match.groups?.owner?.replace(/^[([]|[)\]]$/g, "").trim() ?? null;
    return { index: match.index, end: match.index + match[0].length, owner, needs };
  }
  return null;
}

/** `(Action: Ada)`, `[AI Ada]`, `→ action: @ada`, `. ACTION: Ada and Grace` at the end of a line. */
const CLOSING = new RegExp(
  `\\s*(?:[([]|(?:[-–—]|→|->|=>|(?<=[.;!]))\\s+)\\s*(?:${WORD})(?:\\s*(?::|for\\b|[-–—]\\s)\\s*|\\s+(?=@|\\p{Lu}))(?<owner>${NAMES})\\s*[)\\]]?[.;]?\\s*$`,
  "u",
);
/** Longer names close no line. */
const LONGEST_CLOSING = 120;

/** The marker that ends a line and says who does what stands before it; null when none does. */
export function findClosingMarker(text: string): { index: number; owner: string } | null {
  const from = Math.max(0, text.length - LONGEST_CLOSING);
  const match = CLOSING.exec(text.slice(from));
  const owner = match?.groups?.owner;
  return match && owner ? { index: from + match.index, owner } : null;
}
