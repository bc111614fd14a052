import { MONTH_WORD } from "../deadlines/calendar-words.js";
import { isVerb } from "../people/verbs.js";

/** What kind of list of actions a title opens. */
export interface ActionSection {
  /**
   * Whether all its points are actions, only those with a box, a status or an owner (a review, and "Open items"), or all of them where most
   * read as tasks ("Takeaways", and "AI", which may be about machines).
   */
  holds: "actions" | "review" | "tasks";
  /** Whether it holds what is finished: "Closed action items". */
  isDone: boolean;
}

const ADJECTIVE =
  "(?:new|open|outstanding|pending|current|remaining|on[- ]?going|previous|prior|past|earlier|old|recent|assigned|agreed(?: (?:up)?on)?|proposed|suggested|recommended|possible|potential|immediate|urgent|upcoming|further|additional|other|key|main|specific|short[- ]term|long[- ]term|near[- ]term|our|my|your|all|team|project|community|meeting|tsc|tac|toc|wg|next|closed|closing|final|completed|finished|done|resolved|summary of|resulting|resultant|arising|captured|identified|concrete|follow[- ]on|post[- ]meeting|list of|status of|update on|review(?: of)?|check(?:ing)?(?:[- ]?in)? (?:on|of)|revisit(?:ing)?|recap(?: of)?|go(?:ing)? (?:over|through)|follow[- ]?up(?: on| of)?|last (?:week|meeting|month|call)(?:['’]?s)?|this week(?:['’]?s)?|things|stuff|left|still|individual|personal|common|shared|general|weekly|sprint|following|carry[- ]?over|carried[- ](?:over|forward)|to[- ]?do(?= take))";
const ACTIONS =
  "(?:actions?(?:able)?[- ]?(?:items?|points?|steps?|list|register|log|tracker)?s?|actionables?|to[- ]?do['’]?s?(?: list| items?)?s?|a\\/?[ip]['’]?s|a\\.i\\.s|homework|assignments|(?:items?|points?|matters) (?:for|to|requiring|needing) action|needs action|work to do|tasks assigned|(?:things|what) we(?: all)? agreed to do)";
const TASKS =
  "(?:(?:next|further) steps?|(?:the )?(?:steps?|way|path) forward|action plan|plan of action|commitments|(?:work |left |still )?to be done(?! (?:until|by|before|for|with|at)\\b)|who(?:['’]s| is| will)? do(?:es|ing)? what|who\\W{1,3}what\\W{1,3}(?:by )?when|(?<![a-z] )(?:before|until|prior to|by) (?:the |our )?next (?:meeting|call|time)|(?:(?:items?|things|points) )?(?:to|for) (?:be )?follow(?:ed)?[- ]?up(?: on)?|carr(?:y[- ]?overs?|ied[- ](?:over|forward))(?: items?)?|(?:open|pending|outstanding|unfinished) (?:items|points|work)|remaining work|work (?:remaining|left)|loose ends|take[- ]?aways?|follow[- ]?ups?(?: (?:items?|actions?|tasks?))?(?! (?:for|of|by|until|before|with|on|next|this)\\b)|(?:work )?tasks?(?:[- ]?lists?)?|work items?|what(?:['’]?s)? next|what(?:['’]?s| is)? (?:left )?to do(?: next)?|what (?:will we|we will|do we|(?:do )?we (?:need|have) to) do(?: next)?|what (?:needs|has) to (?:be done|happen)|needs? (?:doing|to do)|a\\.?i\\.?(?!\\w))";
/** What may stand beside actions without a word more: they are still all that the list holds. */
const BESIDE =
  "(?:next steps?|action items?|actions|to[- ]?dos?|owners?|assignments|follow[- ]?ups?|on[- ]?going|decisions|minutes|deadlines|due(?: dates?)?|dates|timelines?|priorities|responsib\\w+|tasks|take[- ]?aways)";
const AND = "\\s*(?:[/&+,|→]|and|with)\\s*";
const BEFORE = `(?:(?:summary|conclusions?|decisions?|outcomes?|results?|requirements?|discussion|wrap[- ]?up|closing)${AND})?`;
const OF_WHICH =
  "(?: (?:from|of|for|per|review|status|list|summary|recap|arising|agreed|assigned|captured|identified|raised|so far|to date|as of|since|this|last|next|until|before|after|updates?|by|due|today|going forward|moving forward|coming out|(?:with|in) (?:the|this|our)|to (?:be )?(?:do|done|take|taken|completed?))\\b[^:]{0,40}:?)?";
/** "The following actions were identified". */
const CAME_UP =
  "(?: (?:include|(?:are|is|were|have been|would be)(?: (?:identified|agreed(?: (?:up)?on)?|captured|created|noted|raised|assigned|recorded|defined|as follows))?))?";
const FOR_ALL = "(?:\\s*[-–—:]\\s*(?:for )?(?:everyone|everybody|all))?";
const MINUTES = "\\d{1,3} ?m(?:in(?:ute)?s?)?";
/** A number, letter or time before a title: "5.1", "V.", "Item 5:", "[10 min]". */
const NUMBER = `(?:(?:(?:agenda )?(?:item|part|point|section|topic) )?(?:${MINUTES}\\W{1,3}|\\d{1,2}(?:[.:]\\d{1,2})?\\W{1,3}|(?:[ivx]{1,4}|[a-z])[.):]\\s))?`;
/** A day or time behind it: "– 5 June", "(10 min)". */
const WHEN = `(?:\\W{1,4}(?:${MINUTES}|\\d{4}[-./]\\d{1,2}[-./]\\d{1,2}|(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH_WORD}(?: \\d{1,2}(?:st|nd|rd|th)?\\b)?(?:,? \\d{4})?))?`;
/** "We agreed on these". */
const LEAD =
  "(?:(?:we|the (?:group|team|committee|board)) (?:[a-z]+ed|have|set|took)(?: (?:up)?on)? )?(?:(?:the|these|some) )?";
/** Headings, in any form, under which actions stand: also "Actions 66", of the 66th meeting. */
const SECTION = new RegExp(
  `^\\W*${NUMBER}${LEAD}(?:${BEFORE}${TASKS}|(?:${ADJECTIVE}(?: and | ?[/&,] ?| )){0,4}(?:${ACTIONS}|${TASKS}))(?:${AND}${BESIDE}){0,2}${OF_WHICH}${CAME_UP}${FOR_ALL}(?:(?<=s)\\s#?\\d{1,4})?\\s*:?\\s*(?:[([{][^()[\\]{}]*[)\\]}]\\s*){0,2}${WHEN}\\W*$`,
  "i",
);
const WORD = "[\\p{L}\\p{M}\\d'’.-]+";
/** "Maintainers' action items": whoever they are of. */
const ACTION_ITEMS = new RegExp(`^\\W*(?:(?!and\\b)${WORD} ){1,4}action[- ](?:items|points)\\W*$`, "iu");
/** "Website to-dos", "Kestrel 2.0 next steps": whatever they are of. */
const OF_SOMETHING = new RegExp(
  `^\\W*(?=[\\p{Lu}\\d])(?:(?!(?:about|all|and|as|at|by|for|from|in|no|not|of|on|or|the|to|we|with)\\b)${WORD} ){1,3}(?:[Nn]ext [Ss]teps|[Tt][Oo][- ]?[Dd][Oo](?:['’]?s)?|[Tt]asks|[Ff]ollow[- ]?ups|[Aa]ctions)\\s*:?\\s*$`,
  "u",
);
/** Something else stands beside the actions: only what somebody is to do is one. */
const WITH_OTHERS = new RegExp(
  `^\\W*${NUMBER}(?:${WORD} ){0,2}${WORD}${AND}(?:${ADJECTIVE} )?(?:${ACTIONS}|${TASKS})\\W*$|^\\W*${NUMBER}(?:${ADJECTIVE} )?(?:${ACTIONS}|${TASKS})${AND}(?:${WORD} ){0,2}${WORD}\\W*$`,
  "iu",
);
/** Under these much is said that nobody took on: talk of old actions. */
const REVIEW =
  /\b(?:review|check(?:ing)?|revisit(?:ing)?|recap|go(?:ing)? (?:over|through)|(?:open|outstanding|pending) (?:items|points)|status|updates?|follow[- ]?ups?(?= (?:on|of)\b)|carr(?:y|ied)\b|decisions?|outcomes?|conclusions?|results?|(?<!\d )minutes|proposed|suggested|recommended|possible|potential)\b/i;
const IS_TASKS = new RegExp(`\\b${TASKS}`, "i");
const IS_DONE = /^\W*(?:\w+ )?(?:closed|completed|finished|done|resolved)\b/i;
/** Headings that speak of actions and hold none. */
const NO_SECTION =
  /^\W*(?:action(?: item| point)?|ai|task|homework) (?:for|on|by) .{1,40}? to [a-z]|\b(?:github actions|(?<!to be )taken|required|non? (?:new |open )?actions?|without|call to action|about|regarding|scribe|template|how to)\b/i;
/** "Action required" opens a list only where it says nothing else: "Action required by the landlord" is talk. */
const REQUIRED = /^\W*(?:actions?(?: items?)? (?:required|needed)|(?:required|needed) actions?)\W*$/i;
const MAY_OPEN =
  /action|to.?do|next.step|homework|assignments|take.?away|follow|task|work|to.be.done|who.*do|who.*what|needs? |what.*to |agreed.to.do|forward|commitment|plan.of|next.(?:meeting|call|time)|carr(?:y|ied).?(?:over|forward)|(?:open|pending|unfinished).(?:item|point)|outstanding|loose|what.{0,4}next|\ba[./]?[ip]\.?['’]?s?\b/i;
const LONGEST_TITLE = 80;
const LONGEST_WITH_SIGNS = 200;

/** What a heading, bold line, introduction, column or list item opens; null when it opens no list of actions. */
export function actionSectionOf(text: string): ActionSection | null {
  if (text.length > LONGEST_WITH_SIGNS || !MAY_OPEN.test(text)) return null;
  // "Next-steps" is two words.
  const title = text
    .replace(/:\w{2,30}:/g, " ")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, " ")
    .trim();
  if (title.length > LONGEST_TITLE) return null;
  if (REQUIRED.test(title)) return { holds: "actions", isDone: false };
  if (NO_SECTION.test(title)) return null;
  const isTitle = SECTION.test(title) || ACTION_ITEMS.test(title);
  const isOfSomething = !isTitle && OF_SOMETHING.test(title) && !isVerb(title.split(/\W+/, 1)[0] ?? "");
  const withOthers = !isTitle && !isOfSomething && WITH_OTHERS.test(title);
  if (!isTitle && !isOfSomething && !withOthers) return null;
  if (withOthers || REVIEW.test(title)) return { holds: "review", isDone: false };
  return {
    holds: isOfSomething || (IS_TASKS.test(title) && !isOfEachPerson(title)) ? "tasks" : "actions",
    isDone: IS_DONE.test(title),
  };
}

/** Whether a title is of tasks that each have their person. */
export const isOfEachPerson = (title: string) => /^\W*(?:individual|personal|assigned)\b/i.test(title);

/** Whether a title is of one action alone, which stands in the paragraph below it. */
export const isOfOneAction = (title: string) => /^\W*(?:action(?: item| point)?|ai|todo)\W*$/i.test(title);

const STATUS =
  /^\W*(?::\w+:\W*)?(?:(?:(?:all|already|now) )?(closed|completed?|done|finished|resolved)|(?:still )?(?:open|pending|ongoing|on-going|in progress|new|to ?do)|(?:old|previous|earlier)?\W*(?:still )?not (?:yet )?(?:closed|completed?|done|finished|resolved)(?: yet)?)\W*$/i;

/** Whether a title within a list of actions says that those below it are done; null when it is no status. */
export function statusTitled(title: string): boolean | null {
  const status = title.length > LONGEST_STATUS ? null : STATUS.exec(title);
  return status && status[1] !== undefined;
}

const LONGEST_STATUS = 30;

const OTHER =
  "(?:agenda|topics?|discussions?|notes?|minutes|attendance|attendees|participants?|present|absent|regrets|apologies|members?|meetings?|calls?|announcements?|updates?|news|reports?|decisions?|resolutions?|motions?|votes?|links?|resources?|references?|background|context|questions?|q\\s?&\\s?a|aob|business|issues?|prs?|pull requests?|chat|transcripts?|recordings?|parking lot|backlog|summary|conclusions?|outcomes?|introductions?|welcome|round ?table|logistics|dates?|calendar|events?|schedule|milestones?|goals?|risks?|ideas?|proposals?|housekeeping|wrap[- ]?up|closing)";
/** Titles of other parts of a meeting, which end a list of actions. */
const OTHER_SECTION = new RegExp(`^\\W*${OTHER}\\b|^\\W*(?:[^\\s:]{1,30} ){1,3}${OTHER}\\W*$`, "i");

/** "PR tasks". */
const OF_TASKS = /\b(?:tasks|to-?dos|actions|action items)\W*$/i;

/** Whether a title names another part of a meeting than its actions. */
export const opensOtherSection = (title: string) =>
  title.length <= LONGEST_TITLE && OTHER_SECTION.test(title) && !OF_TASKS.test(title);
