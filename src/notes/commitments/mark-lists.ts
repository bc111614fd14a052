import { type Entry, textOf } from "../markdown/entry.js";
import { itemsAbove, titleAbove } from "../markdown/lists.js";
import { FINISHED, LATER } from "./mark-words.js";
import { isOnlyLinks } from "./only-links.js";

/** Longer ones are sentences. */
const LONGEST_HEADING = 120;

/** A heading over what is finished: "Done since the last meeting". */
export function headsFinished(prose: string): boolean {
  return prose.length <= LONGEST_HEADING && FINISHED_LIST.test(prose);
}

const FINISHED_LIST = new RegExp(
  `^\\W*(?:(?:actions?|items?|tasks?|work|already|recently) )*${FINISHED}(?: (?:actions?|items?|tasks?|work|(?:since|this|last|from|of|between|during) .{1,30})){0,4}\\W*$`,
  "i",
);

/** What stands directly above a list: its introduction, or its heading. */
export const headingText = (entry: Entry): string => {
  const above = titleAbove(entry);
  return above ? textOf(above).trim() : "";
};

/** A list that says where its items were moved to: "Moving to 0.10". */
export function movesItsItems(prose: string): boolean {
  return prose.length <= LONGEST_HEADING && MOVING.test(prose);
}

const MOVING = new RegExp(`^\\W*(?:moving|moved|postponed) to ${LATER}\\W*$`, "i");

/** Whether an entry stands in a list of what is yet to be done: what is "merged" there is to be merged. */
export function standsInPlan(entry: Entry): boolean {
  const items = itemsAbove(entry);
  const title = titleAbove(items.at(-1) ?? entry);
  return [...items, ...(title ? [title] : [])].some((above) => headsPlan(textOf(above)));
}

/** Whether a line only titles what stands below it, and names no work: "Done:", "Next:". */
export const titlesList = (entry: Entry) => headsFinished(textOf(entry)) || headsPlan(textOf(entry));

const headsPlan = (text: string) => text.length <= LONGEST_HEADING && PLAN.test(text.trim());

/** "Next:", "Plans for next week", "To do". */
const PLAN =
  /^\W*(?:(?:my |our )?(?:plans?|goals|focus|priorities)(?: for)?(?: (?:the )?(?:next|this|coming|following) (?:week|month|sprint|quarter|cycle)s?)?|(?:up |what['’]?s |coming up )?next(?: (?:steps?|up|week|month|sprint|quarter|cycle))?|to[- ]?dos?|planned|upcoming)\W*$/i;

/** Whether a line is a topic: "Parser:", with lines below it that say something of it. */
export const isTopic = (entry: Entry, children: Entry[]) =>
  /:\s*$/.test(textOf(entry)) && children.some((child) => !isOnlyLinks(child));

/** Whether a line below an item says that it is open: "blocked on the vote", "no updates", "not done yet". */
export const saysStillOpen = (entry: Entry) => entry.passages.some(({ prose }) => STILL_OPEN.test(prose));

const STILL_OPEN =
  /^\W*(?:(?:it|this|that|is|it['’]s|still|currently|now|mostly) )*(?:blocked\b|waiting (?:for|on)\b|in progress\b|(?:making )?progress(?:ing)?\b|wip\b|open\W*$)|^\W*still (?:needs?|working|open|to)\b|^\W*no (?:(?:major|new|real|big|further) )?(?:updates?|progress|news|change|movement)\b|\bnot (?:yet )?(?:done|ready|merged|finished|started|resolved|closed)\b/i;
