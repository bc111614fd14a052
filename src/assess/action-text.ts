import type { ActionItem } from "../model/meeting.js";
import { referenceKey } from "../model/reference.js";
import type { Work } from "../model/work.js";
import { foldTitle } from "./fold-title.js";

const COURTESY = String.raw`^[^\p{L}]*(?:please\s+)?(?:to\s+)?(?:help\s+)?(?:to\s+)?`;
const REVIEW = new RegExp(String.raw`${COURTESY}(?:re-?)?(?:review|approve|triage|test)\b`, "iu");
const FINISH = new RegExp(
  String.raw`${COURTESY}(?:address|close|complete|finali[sz]e|finish|fix|get|implement|land|merge|rebase|resolve|rework|solve|work on|wrap up)\b`,
  "iu",
);
/** "Fix the page about core#12" is not core#12. */
const ANOTHER_MATTER = /\b(?:about|announc|follow[- ]?up|regarding)\w*/iu;
/** Names of accounts and repositories have 100 characters at most. */
const LINKS = /https?:\/\/\S+|(?:[\w.-]{1,100}\/)?[\w.-]{0,100}#\d+|\bGH-\d+/giu;

/** An address of an issue or pull request, or of a place in one. */
const ADDRESS =
  /<?https?:\/\/[^\s/]+\/([\w.-]+\/[\w.-]+)\/(?:issues|pull)\/(\d+)\b(?:\/[\w-]+)*\/?(?:\?[^\s#>)\]]*)?(?:#[\w-]+)?>?/giu;
/** They stand in the last characters of a text, however long it is. */
const LONGEST_CLOSING = 200;
const CLOSING_WORDS =
  /(?:is |are |was |were |now |already )*(?:done|completed?|closed|finished|merged|resolved|✅|☑|✔️?)\W*$/iu;

/** What is named only by a link of its own: "Feedback on:". */
const LEADS_IN = /\b(?:on|of|at|for|about|to|with)\s*:$/i;

/** Its text as the report shows it: without a colon at its end, with the work behind it where that leads in to nothing else. */
export function shownTitleOf(action: ActionItem): string {
  const title = titleOfAction(action);
  const shown = title.replace(/[\s:]+$/, "");
  return LEADS_IN.test(title) && action.refs.length === 1 ? `${shown} ${action.refs[0]}` : shown;
}

/** Its text, with what it links by reference: `Review kestrel/plugins#95`. */
export function titleOfAction({ text, refs }: ActionItem): string {
  const linked = new Map(refs.map((ref) => [referenceKey(ref), ref]));
  return text.replace(
    ADDRESS,
    (address, repository, number) => linked.get(referenceKey(`${repository}#${number}`)) ?? address,
  );
}

/** The words at the end of an action item that say it is done, which name it no further; empty when there are none. */
export function closingWordsOf({ text, done }: ActionItem): string {
  return done ? (CLOSING_WORDS.exec(text.slice(-LONGEST_CLOSING))?.[0] ?? "") : "";
}

/** Whether an action item only asks to look at something: then it ends when that does, however it ends. */
export function isReview(text: string): boolean {
  return REVIEW.test(text) && !ANOTHER_MATTER.test(text);
}

/**
 * Whether an action item is done once all the work it links is ("Review X and Y", "Merge X", or X alone), and not merely
 * related to it ("Announce X").
 */
export function isAboutWork(text: string, works: Work[]): boolean {
  const rest = foldTitle(text.replace(LINKS, " "));
  if (works.length === 0) return false;
  if (rest === "" || works.every(({ title }) => rest === foldTitle(title))) return true;
  return isReview(text) || (FINISH.test(text) && !ANOTHER_MATTER.test(text));
}
