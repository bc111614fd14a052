/** "Introductions, please list your name here", "Sign in below", "Who is here?". */
const ASKS_FOR_NAME =
  /(?<!\bto )\b(?:(?:(?:list|add|write|put|enter|type|leave) (?:down )?your(?: \w{3,8})? ?(?:names?(?:\(s\))?|self|selves)|sign (?:yourself )?in)\b[^.:!?]{0,40}|who(?:['’]s| is| was) (?:t?here|with us|around|present)(?: today)?)\W*$/i;
/** People do not sign up for the meeting alone. */
const FOR_OTHERS =
  /\b(?:if|volunt\w+|interest\w*|topics?|talks?|questions?|demos?|speak\w*|present(?:ing|ations?)|want|wish|like to|help\w*|queue|vote\w*|support|agenda|tasks?|actions?|items?|issues?|next to|repo\w*|projects?)\b/i;

/** Whether a heading or introduction asks those present to write themselves down. */
export const asksForName = (text: string) => ASKS_FOR_NAME.test(text) && !FOR_OTHERS.test(text);

/** As those write for whom it is another language: "Presents", "Assistance". */
const PRESENCE =
  "presents|presences?|present (?:people|persons)|assist(?:ants?|ance|ed)|participations?|participated|joine(?:d|rs)";
const CHANNEL =
  "(?:(?:tele|video|web)?-? ?(?:conference|phone|call|meeting)(?: call)?|video|zoom|(?:google )?meet|(?:ms |microsoft )?teams|skype|webex|jitsi|slack|irc|hangouts?|dial-?in)";
const WHERE = `(?:joined |attended |connected )?(?:(?:via|by|on|over|through) (?:the |a )?${CHANNEL}|remote(?:ly)?|online|virtual(?:ly)?|locally|in[- ]person|on-?site|face[- ]to[- ]face|f2f|in the office)`;
const OTHERS =
  "callers|call-?ins|visitors|also (?:t?here|present|attending|joining)|here|joined late|left early|" +
  "(?:(?:welcome|roll[- ]?call) ?(?:[&+/,]|and) ?)?introductions?|quorum";
const ABROAD =
  "anwesend(?:e|heit)?|teilnehm(?:er|ende|erinnen)|asist(?:entes|encia)|assistentes|pr[eé]sent(?:e|s|es|i|es)?|participant(?:es|e|i)|partecipanti|presen[tç](?:es|a|as)|deelnemers|aanwezig(?:en)?|deltagare|deltakere|uczestnicy|obecni|osallistujat|l[aä]sn[aä]|участники|присутствовали|참석자|(?:会议|會議)?(?:参[与加]|與會|与会|参会|出席)(?:人员?|者)?";
/** "Contributors present", "Attendance record", "In attendance were", "The following people attended". */
const ENDS_IN_ATTENDANCE =
  "(?!.*\\b(?:to|will|who|plan\\w*|next|future|upcoming|last|previous)\\b).{0,40}(?<![\\p{L}-])(?:in attendance|attendance|attendees|attending|present|participants|(?:people|members|persons|participants|folks) attended)(?: (?:records?|sheets?|tracker|were|are|included?))?(?:\\s?\\[[^[\\]]{0,30}\\])?";
const MAY_NAME_PRESENT = new RegExp(
  `^\\W*(?:\\d+\\W+)?(?:${PRESENCE}|${WHERE}|${OTHERS}|${ABROAD}|${ENDS_IN_ATTENDANCE})(?: today)?\\W*$`,
  "iu",
);

/** Whether a heading or label stands over those present when it stands over names: over others it says where or what. */
export const mayNamePresent = (label: string) => label.length <= 60 && MAY_NAME_PRESENT.test(label);

const ROOM = "(?:(?:venue|place|room|location) ?[(:/–-]? ?)?";
const WHERE_THEY_ARE = new RegExp(
  `^\\W*${ROOM}(?:${WHERE}|(?:${CHANNEL}|irc|phone)[- ]only|in the room)\\W*$`,
  "iu",
);

/** Whether a heading or label is only where or how people took part: "Remote", "Venue (in person)", "IRC only". */
export const saysWhere = (label: string) => label.length <= 60 && WHERE_THEY_ARE.test(label);

/** What a sentence about those present begins or ends with, around their names. */
const BEFORE_NAMES =
  /^\W*(?:(?:in attendance|present|attending|attendees|those present|the participants|participants|(?:the )?(?:people|members) (?:present|in attendance)) (?:were|was|are|included|include)|(?:the|this|our) (?:\w+ )?(?:meeting|call|session) was attended by|attended by):?\s+/i;
const BEHIND_NAMES =
  /\s(?:(?:have |has )?(?:attended|joined)(?: (?:the|this|our) (?:meeting|call|session))?|were (?:present|in attendance|there|on the call|at the meeting))\W*$/i;

/**
 * Where the names stand in a sentence that says who was there: "In attendance were Ada Byron and Grace Hopper."
 * @returns null for any other sentence.
 */
export function namesOfSentence(text: string): { from: number; to: number } | null {
  if (text.length > LONGEST_SENTENCE) return null;
  const before = BEFORE_NAMES.exec(text)?.[0].length;
  if (before !== undefined) return { from: before, to: text.replace(/[.\s]+$/, "").length };
  const end = Math.max(0, text.length - LONGEST_END);
  const behind = BEHIND_NAMES.exec(text.slice(end))?.index;
  return behind === undefined ? null : { from: 0, to: end + behind };
}

const LONGEST_SENTENCE = 600;
const LONGEST_END = 40;

/** Words in lower case that another word follows, without a comma as between names. */
const RUNNING_WORDS = /(?<![\p{L}'’@-])\p{Ll}[\p{L}'’-]{0,30} (?=\p{L})/gu;

/** Whether a text is sentences that tell of the meeting, and introduces no list. */
export const isProse = (text: string) =>
  !/:\s*$/.test(text) &&
  (text.slice(0, LONGEST_SENTENCE).match(RUNNING_WORDS)?.length ?? 0) >= FEWEST_IN_PROSE;

const FEWEST_IN_PROSE = 8;
