import type { CalendarDate } from "../../model/calendar-date.js";
import type { ActionItem } from "../../model/meeting.js";
import type { ReferenceFinder } from "../commitments/references.js";
import type { TopicFinder } from "../commitments/topic.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { lineAt, type Passage, slicePassage } from "../markdown/passage.js";
import { TOOK_ON } from "../people/closing-names.js";
import { closingMentions } from "../people/mentioned.js";
import type { OpeningOwner } from "../people/owner-prefix.js";
import type { OwnerFinder } from "../people/owners.js";
import { isVerb } from "../people/verbs.js";
import { actionNumberOf } from "./action-marker.js";
import { bulletLength, openingStatus, saysDone, withoutShouted } from "./action-words.js";
import { partedFromFields } from "./closing-fields.js";
import { ownersOf, prefixOwners } from "./doers.js";
import { dueAbove, dueOf, lastDateIn } from "./due.js";
import { type OpeningDay, openingDay } from "./opening-day.js";
import { type Facts, partedFromFacts } from "./owner-lines.js";
import { statusTitled } from "./section-words.js";

/** What reading actions needs beside the entries. */
export interface ActionContext {
  meetingDate: CalendarDate;
  tocTerms: string[];
  owners: OwnerFinder;
  references: ReferenceFinder;
  topics: TopicFinder;
  childrenOf: (entry: Entry) => Entry[];
}

/**
 * The action that a passage of an entry holds from an offset on: what is to be done, by whom, until when, and whether it
 * is done.
 * @param given who does it unless the passage says otherwise: from a marker, a speaker, or the list.
 * @param told what lines of their own say of it.
 */
export function toActionItem(
  entry: Entry,
  passage: Passage,
  from: number,
  given: string[],
  context: ActionContext,
  told: Facts = { owners: [], due: null },
): ActionItem {
  const { owners, references, topics } = context;
  const parts = partsOf(entry, passage, from, context);
  const { body, rest, children, facts } = parts;
  const prefix = owners.prefixOf(body.text, body.boldEnd);
  const said = wordsOf(body.text, prefix);
  const day = parts.day ?? openingDay(said, context.meetingDate, prefix !== null);
  const undated = parts.day || !day ? said : said.slice(day.length).trim();
  const text = withoutLinkBehind(body, undated);
  const owned = [facts.owners, told.owners, given].find((names) => names.length > 0) ?? [];
  const below = [...rest.map((further) => further.text), ...children.map(textOf)];
  const doers = prefix ? prefixOwners(text, prefix, owners) : ownersOf(body, owned, below, owners);
  const done = isDone(entry, parts, text, prefix);
  const due = facts.due ?? told.due;
  const dated = slicePassage(parts.dated, 0, withoutShouted(parts.dated.text).length);
  // The lines of a paragraph and the cells of a row are actions of their own; the passages of an item are one.
  const refs = entry.kind === "item" ? references.ofEntry(entry, children) : references.inPassage(body);
  const number = actionNumberOf(passage.text);
  return {
    line: lineAt(passage, parts.start),
    text: withoutClosing(withoutShouted(text).replace(BEHIND_LONE_LINK, ""), doers, owners)
      .replace(/\s+/g, " ")
      .replace(/(?<![\s*])[\s*]+$/, ""),
    owners: doers,
    done,
    due:
      dueOf([dated, ...rest], done, context, day?.due ?? null) ??
      (due ? lastDateIn(due, context.meetingDate) : dueAbove(entry, context)),
    refs,
    ...(number === undefined ? {} : { number }),
    ...topics.of(entry, { title: text, refs }),
  };
}

/** What an action is made of. */
interface ActionParts {
  /** Offset in its passage at which it begins, with the status that may open it. */
  start: number;
  /** Whether that status says that it is done. */
  opensDone: boolean;
  /** Its words behind the status, without the lines of facts below them. */
  dated: Passage;
  /** The day that opens them; null where none stands by itself. */
  day: OpeningDay | null;
  /** They without that day. */
  body: Passage;
  /** What these lines say. */
  facts: Facts;
  /** The further passages of its list item. */
  rest: Passage[];
  /** What stands below its list item. */
  children: Entry[];
}

function partsOf(entry: Entry, passage: Passage, from: number, context: ActionContext): ActionParts {
  const start = from + bulletLength(passage.text.slice(from));
  const status = openingStatus(passage.text.slice(start));
  const at = entry.kind === "row" ? -1 : entry.passages.indexOf(passage);
  const following = at < 0 ? [] : entry.passages.slice(at + 1);
  const whole = slicePassage(passage, start + status.length, passage.text.length);
  const isItem = entry.kind === "item";
  const { body: dated, facts } =
    partedFromFields(whole, context.meetingDate, context.owners) ??
    partedFromFacts(whole, following, context.owners);
  const day = openingDay(dated.text, context.meetingDate, false);
  return {
    start,
    opensDone: status.done,
    dated,
    day,
    body: day ? slicePassage(dated, day.length, dated.text.length) : dated,
    facts,
    rest: isItem ? following : [],
    children: isItem ? context.childrenOf(entry) : [],
  };
}

/** Whether the box, the strokes, the words of an action or a line of its own below it say that it is done. */
function isDone(entry: Entry, parts: ActionParts, text: string, prefix: OpeningOwner | null): boolean {
  // "Write the guide - done - <link>": the link only shows it.
  const said = parts.body.words.slice(prefix?.length ?? 0).trimEnd();
  return (
    entry.checked === true ||
    entry.struck ||
    parts.opensDone ||
    saysDone(text) ||
    saysDone(said) ||
    parts.children.some((child) => !child.hasChildren && statusTitled(textOf(child)) === true)
  );
}

/** What is to be done, without who is to do it: "write the guide" of "Ada: will write the guide". */
function wordsOf(text: string, prefix: OpeningOwner | null): string {
  const said = text
    .slice(prefix?.length ?? 0)
    .replace(BEHIND_OWNER, "")
    .trim();
  return prefix && isVerb(WILL.exec(said)?.[1] ?? "") ? said.replace(WILL, "") : said;
}

/**
 * Words without what at their end only says who does it: "write the guide" of "write the guide (Ada Byron)", and "Write
 * the guide." of "Write the guide. @ada".
 */
function withoutClosing(text: string, doers: string[], owners: OwnerFinder): string {
  const mentions = closingMentions(text);
  if (mentions?.names.join("\n") === doers.join("\n")) return text.slice(0, mentions.index);
  const closing = owners.closing(text);
  if (!closing || closing.names.join("\n") !== doers.join("\n")) return text;
  const isLast = ONLY_BRACKET.test(text.slice(closing.index));
  return isLast ? text.slice(0, closing.index).replace(/[\s:,;–-]+$/, "") : text;
}

/** Words without a link that stands behind a dash after a bold sentence: "**Write the guide.** - [Watch (5 min)](url)". */
function withoutLinkBehind({ text, words, boldEnd }: Passage, said: string): string {
  const behind = text.slice(boldEnd).trim();
  const isLink = /^[-–—]\s/.test(behind) && !/[\p{L}\p{N}]/u.test(words.slice(boldEnd));
  const isSentence =
    isLink && boldEnd > 0 && text.slice(0, boldEnd).trim().split(/\s+/).length >= FEWEST_WORDS;
  return isSentence && said.endsWith(behind) ? said.slice(0, -behind.length).trimEnd() : said;
}

/** Fewer bold words are a name, and the link what is to be done: "**Ada Byron** - [Nest map](url)". */
const FEWEST_WORDS = 4;

/** Who does it and how it goes, behind work that is only linked: "#4 @ada [pending]" is "#4". */
const BEHIND_LONE_LINK =
  /(?<=^\s*(?:https?:\/\/\S+|[\w./-]*#\d+))(?:\s+(?:@[\w-]+|[[(]?(?:to ?do|pending|open|ongoing|in progress|wip)[)\]]?))+\s*$/i;
const ONLY_BRACKET = /^[([][^()[\]]*[)\]]\W*$/;

/** Between an owner and what is to be done. */
const BEHIND_OWNER = new RegExp(String.raw`^\s*(?:[:–—-]\s+)?(?:(?:${TOOK_ON}|to)\s+(?=\p{Ll}))?`, "u");
const WILL = /^will\s+(?=(\p{Ll}[\p{Ll}-]*))/u;
