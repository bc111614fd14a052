import { isVerb } from "../people/verbs.js";
import { withoutToFillIn } from "../to-fill-in.js";

const BULLET = /^(?:[\s*•·▪◦‣]|[-–—](?=\s)|(?:->|→|=>))+/;

/** Where a line begins after bullets that Markdown did not take for such. */
export const bulletLength = (text: string) => BULLET.exec(text)?.[0].length ?? 0;

/** Said in a list of actions when there is none, or not yet: "Add yours here", "<add me>". */
const NO_ACTION =
  /^\W*(?:no(?:ne|thing)?\b|n\/a\b|tb[da]\W*$|see [^.]{1,40} (?:above|below)\W*$|see (?:the |our )?(?:actions|action items|tasks|to-?dos)\W*$|keep (?:up|doing) (?:the |your )?(?:good|great) (?:work|job)\b|add ?me\W*$|(?:agenda (?:items|topics)|topics for)\b|(?:the |our )?next (?:meeting|call)\W*(?:is|will|would|on|at|in|\d)|(?:[\w-]+ ){1,3}here\W*$|[^\p{L}]*$)/iu;

/** Whether a point in a list of actions says that there is nothing to do. */
export const saysNothingToDo = (text: string) =>
  NO_ACTION.test(withoutToFillIn(text.slice(0, LONGEST_REMARK)));

/** Whether a point in a list of actions is a rule that nobody can ever tick off: "Do not open an issue without a label". */
export const isProhibition = (text: string) =>
  /^\W*(?:please )?(?:do not|don['’]t|never)\b(?! (?:forget|miss|hesitate))/i.test(text);

/** What happens in a meeting: on its agenda it is handed to nobody. */
const IN_MEETING =
  /^(?:demo|demonstrate|present|introduce|showcase|speak|host|attend|join|(?:discuss|talk)(?! (?:with|to)\b)|(?:report|update) (?:on|about|us|every\w+)|(?:give|provide|share) (?:us )?(?:an? )?(?:\w+ )?(?:update|overview|demo|talk|presentation|intro\w*))\b/;
/** Two words say nothing without what stands above them: "leave comment". */
const FEW_WORDS = /^\S+(?:\s+[^\s\d]+)?\s*$/;

/** Whether a task is so short that only what it stands below says what it is. */
export const hasFewWords = (task: string) => FEW_WORDS.test(task);

/** Whether what somebody "is to" do is work, as "write the guide" is, and not "present it" or something that never ends. */
export function saysTask(task: string): boolean {
  const verb = /^[a-z-]+/.exec(task)?.[0] ?? "";
  return isVerb(verb) && !IN_MEETING.test(task);
}

/** What people are at, go to, or wait for: nothing is finished when they did. */
const LASTS =
  /^(?:be|come|continue|consider|expect|follow(?! up)|keep|leave(?! (?:an? |the |some )?(?:comment|note|feedback|review|message)s?\b)|meet|monitor|return|see|speak|start (?:at|from|in|next|on|with|work\w*|attend\w*)|begin (?:at|from|in|next|on|with|work\w*)|stay|stop|talk|teach|think|track|travel|visit|vote|wait|watch)\b/;
/** Then it is only done perhaps. */
const PERHAPS =
  /\b(?:if|unless|maybe|perhaps|possibly|whenever|otherwise|some ?day|one day|at some point|eventually)\b|\?\s*$/i;

/** Whether what somebody "will" do is such work: "send the guide", and not "be away" or "help if asked". */
export const promisesTask = (task: string) =>
  saysTask(task) && !hasFewWords(task) && !LASTS.test(task) && !PERHAPS.test(task);

/** Longer words say something. */
const LONGEST_REMARK = 200;

const DONE_OPENING = /^\W*(?:closed|done|completed?|finished|resolved)\b\)?\]?\s*(?:[:–-]\s*|(?<=[)\]])\s*)/i;
const OPEN_OPENING =
  /^\W*(?:open|ongoing|on-going|in progress|pending|wip|new)\b\)?\]?\s*(?:[:–-]\s*|(?<=[)\]])\s*)/i;
/** What an arrow leads to when the action got its answer. */
const ANSWERED =
  /^(?:(?!→|⇒|->|=>).)*(?:→|⇒|->|=>).*\b(?:yes|no|done|replied|answered|confirmed|completed?|merged|fixed|sent|closed|resolved|already)\b/i;
/** A bracket says it of a part alone where another part is yet to come: "Slides (done) / Booth (TBD)". */
const SAYS_DONE =
  /[[(](?:done|closed|completed?|finished)[!.]?[\])](?!.*[[(](?:tb[acd]|to ?do|open|pending|ongoing|wip|in progress)[\])])|[-–—:]\s*(?:done|closed|completed?|finished)\W*$|✅|:white_check_mark:|\((?:opened|sent|posted|created|filed|merged|published|submitted) on [^()]+\)\W*$/i;
/** In capitals, or as a sentence of its own. */
const SHOUTS_DONE =
  /\b(?:DONE|CLOSED|COMPLETED?)\b(?:\W*$|\s*[-–—:,]\s+(?:see|in|via|by|https?:))|[.!]\s+(?:Done|Closed|Completed?|Finished)\W*$/;
/** In capitals behind a dash, with what is said of it: "- DONE (see below)", "- PENDING (for the next meeting)". */
const SHOUTED =
  /(?<=\S)\s+[-–—]\s*(DONE|CLOSED|COMPLETED?|PENDING|ONGOING|IN PROGRESS|ON HOLD|WIP|AWAITING \p{Lu}+)(?:\W*$|\s*(?=[(–—:-])(.{1,200})$)/u;
/** Of a part alone, or not quite. */
const NOT_ALL =
  /\b(?:but|except|still|not|part\w*|half|some|first|rest|remain\w*|next|pending|open|tb[acd]|will|only|needs?)\b/i;
const shoutsDone = (text: string) => {
  const [, status = "", more = ""] = SHOUTED.exec(text) ?? [];
  return /^(?:DONE|C)/.test(status) && !NOT_ALL.test(more);
};

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
  const rest = withoutShouted(text);
  if (rest !== text) return rest;
  const status = CLOSING_STATUS.exec(text.slice(-LONGEST_STATUS));
  return status ? text.slice(0, text.length - status[0].length) : text;
}

/** An action's words without a status in capitals behind a dash, and what is said of it: "write the guide - PENDING (Ada)". */
export const withoutShouted = (text: string) => text.replace(SHOUTED, "");

/** Whether an action's own words say that it is done: an answer after an arrow, `(done)`, a check sign. */
export const saysDone = (text: string) =>
  ANSWERED.test(text) || SAYS_DONE.test(text) || SHOUTS_DONE.test(text) || shoutsDone(text);
