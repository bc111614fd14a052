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
  "(?:new|open|outstanding|pending|current|remaining|on[- ]?going|previous|prior|past|earlier|old|recent|assigned|agreed|immediate|urgent|upcoming|further|other|key|main|our|my|your|all|team|project|meeting|tsc|tac|toc|wg|next|closed|completed|finished|done|resolved|summary of|resulting|resultant|arising|captured|identified|concrete|follow[- ]on|post[- ]meeting|list of|status of|update on|review(?: of)?|check(?:ing)?(?:[- ]?in)? (?:on|of)|revisit(?:ing)?|recap(?: of)?|go(?:ing)? (?:over|through)|follow[- ]?up(?: on| of)?|last (?:week|meeting|month|call)(?:['’]?s)?|this week(?:['’]?s)?|things|individual|personal|common|shared|general|weekly|sprint|following|to[- ]?do(?= take)|\\d+[.):]?)";
const ACTIONS =
  "(?:actions?(?:able)?[- ]?(?:items?|points?|steps?|list|register|log|tracker)?s?|actionables?|to[- ]?dos?(?: list| items?)?s?|ais|aps|a\\.i\\.s|homework|assignments|(?:items?|points?|matters) (?:for|to|requiring) action|work to do|tasks assigned|(?:things|what) we(?: all)? agreed to do)";
const TASKS =
  "(?:(?:next|further) steps?|(?:the )?(?:steps?|way|path) forward|action plan|plan of action|commitments|to be done(?! (?:until|by|before|for|with|at)\\b)|who(?:['’]s| is)? do(?:es|ing) what|(?<![a-z] )(?:before|until|prior to) (?:the |our )?next (?:meeting|call)|(?:(?:items?|things|points) )?to (?:be )?follow(?:ed)? up(?: on)?|carr(?:y[- ]?overs?|ied[- ](?:over|forward))(?: items?)?|open (?:items|points)|outstanding (?:items|points)|take[- ]?aways?|follow[- ]?ups?(?: (?:items?|actions?|tasks?))?(?! (?:for|of|by|until|before|with|on|next|this)\\b)|(?:work )?tasks?|work items?|what['’]?s next|what (?:to do(?: next)?|(?:will we|we will|do we) do(?: next)?)|a\\.?i\\.?(?!\\w))";
const BESIDE =
  "(?:next steps?|action items?|actions|to[- ]?dos?|owners?|assignments|follow[- ]?ups?|on[- ]?going|decisions|minutes|deadlines|responsib\\w+|tasks|take[- ]?aways)";
const BEFORE =
  "(?:(?:summary|conclusions?|decisions?|outcomes?|results?|requirements?|discussion|wrap[- ]?up|closing)\\s*(?:[/&+,]|and)\\s*)?";
const OF_WHICH =
  "(?: (?:from|of|for|review|status|list|summary|recap|arising|agreed|assigned|captured|identified|raised|so far|to date|as of|since|this|last|next|until|before|updates?|by)\\b[^:]{0,40}:?)?";
/** "The following actions were identified". */
const CAME_UP =
  "(?: (?:include|(?:are|is|were|have been)(?: (?:identified|agreed(?: (?:up)?on)?|captured|noted|raised|assigned|recorded|defined))?))?";
const FOR_ALL = "(?:\\s*[-–—:]\\s*(?:for )?(?:everyone|everybody|all))?";
/** Headings, in any form, under which actions stand: also "Actions 66", of the 66th meeting. */
const SECTION = new RegExp(
  `^\\W*(?:the )?(?:${BEFORE}${TASKS}|(?:${ADJECTIVE}(?: and | ?[/&,] ?| )){0,4}(?:${ACTIONS}|${TASKS}))(?:\\s*(?:[/&+,]|and)\\s*${BESIDE}){0,2}${OF_WHICH}${CAME_UP}${FOR_ALL}(?:(?<=s)\\s#?\\d{1,4})?\\s*:?\\s*(?:\\(.*\\))?(?:\\W*\\d{4}[-./]\\d{1,2}[-./]\\d{1,2})?\\W*$`,
  "i",
);
/** "Maintainers' action items": whoever they are of. */
const ACTION_ITEMS = /^\W*(?:(?!and\b)[\p{L}\p{M}\d'’.-]+ ){1,4}action[- ](?:items|points)\W*$/iu;
/** Decisions stand among the actions: only what somebody is to do is one. */
const WITH_DECISIONS = new RegExp(
  `^\\W*(?:decisions?|outcomes?|conclusions?|results?|topics?|notes|minutes|discussions?|summary|updates?|ideas|questions)(?: made)?\\s*(?:[/&+,]|and)\\s*${ACTIONS}\\W*$`,
  "i",
);
/** Under these much is said that nobody took on: talk of old actions. */
const REVIEW =
  /\b(?:review|check(?:ing)?|revisit(?:ing)?|recap|go(?:ing)? (?:over|through)|(?:open|outstanding) (?:items|points)|status|updates?|follow[- ]?ups?(?= (?:on|of)\b)|carr(?:y|ied)\b|decisions?|outcomes?|conclusions?|results?|minutes)\b/i;
const IS_TASKS = new RegExp(`\\b${TASKS}`, "i");
const IS_DONE = /^\W*(?:\w+ )?(?:closed|completed|finished|done|resolved)\b/i;
/** Headings that speak of actions and hold none. */
const NO_SECTION =
  /^\W*(?:action(?: item| point)?|ai|task|homework) (?:for|on|by) .{1,40}? to [a-z]|\b(?:github actions|taken|required|non? (?:new |open )?actions?|without|call to action|about|regarding|scribe|template|how to)\b/i;
/** "Action required" opens a list only where it says nothing else: "Action required by the landlord" is talk. */
const REQUIRED = /^\W*(?:actions?(?: items?)? (?:required|needed)|(?:required|needed) actions?)\W*$/i;
const MAY_OPEN =
  /action|to.?do|next.step|homework|assignments|take.?away|follow|task|work.item|to.be.done|who(?:.s|.is)?.do|agreed.to.do|forward|commitment|plan.of|next.(?:meeting|call)|carr(?:y|ied).?(?:over|forward)|open.(?:item|point)|outstanding|what.?s.next|\ba\.?[ip]\.?s?\b/i;
const LONGEST_TITLE = 80;

/** What a heading, bold line, introduction, column or list item opens; null when it opens no list of actions. */
export function actionSectionOf(text: string): ActionSection | null {
  if (!MAY_OPEN.test(text)) return null;
  // "Next-steps" is two words.
  const title = text
    .replace(/:\w{2,30}:/g, " ")
    .replace(/(?<=\p{L})-(?=\p{L})/gu, " ")
    .trim();
  if (title.length > LONGEST_TITLE) return null;
  if (REQUIRED.test(title)) return { holds: "actions", isDone: false };
  const withDecisions = WITH_DECISIONS.test(title);
  const isTitle = (SECTION.test(title) || ACTION_ITEMS.test(title)) && !NO_SECTION.test(title);
  if (!withDecisions && !isTitle) return null;
  if (withDecisions || REVIEW.test(title)) return { holds: "review", isDone: false };
  return {
    holds: IS_TASKS.test(title) && !isOfEachPerson(title) ? "tasks" : "actions",
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
