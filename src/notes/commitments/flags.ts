import type { PriorityFlag, PriorityLevel } from "../../model/meeting.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { lineAt, type Passage } from "../markdown/passage.js";
import { findSpeaker, type Speaker } from "../people/speaker.js";
import type { Commitments } from "./commitment.js";
import { saysNothing } from "./mentions.js";
import { type FlagPhrase, findFlag } from "./priorities.js";
import { levelOfList } from "./priority-lists.js";
import type { TrackedBodies } from "./toc.js";
import type { TopicFinder } from "./topic.js";

/** What reading priorities needs beside the entries. */
export interface FlagContext {
  bodies: TrackedBodies;
  titles: ReadonlySet<Entry>;
  commitments: Commitments;
  topics: TopicFinder;
}

/** Words beside a flag that name no work: the flag then speaks of the item above. */
const SAYS_NOTHING =
  /\b(?:to|for|the|this|that|these|it|its|is|are|be|we|should|must|please|now|right|here|and|very|release|version|next|milestone|quarter|year|item|task|one|again|still|also|too|me|us|him|her|them|imo)\b|v?\d[\w.]*/gi;

/** A heading that flags its own work, which the items below talk about: "Priority: Windows build". */
const NAMES_ITS_WORK = /^\W*(?:(?:top|high|highest) )?priority\s*[:–—-]\s*(?!high|low|medium|top)\p{L}{3}/iu;

/** The items that a meeting flagged as priorities, by their own words or by the list they stand in. */
export function readPriorities(entries: Entry[], context: FlagContext): PriorityFlag[] {
  return entries.flatMap((entry) => {
    const items = context.commitments.itemsBelow(entry);
    const level = items.length > 0 ? levelOfList(textOf(entry), isTitle(entry)) : null;
    if (level && entry.kind === "heading" && NAMES_ITS_WORK.test(textOf(entry)))
      return [flagOf(null, entry, entry.line, textOf(entry).trim(), level, context)];
    if (level)
      return items
        .filter(namesWork)
        .map((item) =>
          flagOf(findSpeaker(textOf(entry)), item, entry.line, textOf(entry).trim(), level, context),
        );
    return entry.kind === "heading" ? [] : ownFlags(entry, context);
  });
}

/** Whether an item of a list of priorities is one: not a question, nor a blank to be filled in. */
const namesWork = (item: Entry) => !/\?\W*$/.test(textOf(item)) && !saysNothing(textOf(item));

function ownFlags(entry: Entry, context: FlagContext): PriorityFlag[] {
  return entry.passages.flatMap((passage) => {
    const phrase = findFlag(passage.prose);
    if (!phrase) return [];
    const { commitments } = context;
    const item = commitments.subjectOf(entry, passage, () => goesOn(passage, phrase, commitments));
    const speaker = speakerOf(passage, phrase) ?? findSpeaker(textOf(entry));
    return [flagOf(speaker, item, lineAt(passage, phrase.index), phrase.text, phrase.level, context)];
  });
}

function flagOf(
  speaker: Speaker | null,
  item: Entry,
  line: number,
  text: string,
  level: PriorityLevel,
  context: FlagContext,
): PriorityFlag {
  const { itemLine, title, refs } = context.commitments.of(item);
  return {
    line,
    itemLine,
    title,
    text,
    level,
    raisedBy: speaker?.names.join(", ") ?? null,
    refs,
    owners: context.commitments.ownersOf(item),
    toc: context.bodies.haveInTheirList(item, context.titles),
    ...context.topics.of(item, { title, refs }),
  };
}

/** Who speaks in the midst of a line: "Rule linter, [ada] to prioritize this". */
function speakerOf(passage: Passage, phrase: FlagPhrase): Speaker | null {
  const before = passage.text.slice(0, phrase.index);
  const bracket = before.lastIndexOf("[");
  return bracket > 0 && /[,;:–—-]\s*$/.test(before.slice(0, bracket))
    ? findSpeaker(before.slice(bracket))
    : null;
}

/** Whether a flag is for the item above: the line names no work of its own before or after it. */
function goesOn(passage: Passage, phrase: FlagPhrase, commitments: Commitments): boolean {
  const { prose, text } = passage;
  const from = findSpeaker(prose)?.length ?? 0;
  if (
    !/\p{L}{2}/u.test(
      `${prose.slice(from, phrase.index)}${prose.slice(phrase.end)}`.replace(SAYS_NOTHING, ""),
    )
  ) {
    return true;
  }
  if (phrase.ofAbove && ASKS.test(text.slice(from, phrase.index + phrase.text.length))) return true;
  const before = text.slice(from, phrase.ofAbove ? phrase.end : phrase.index);
  if (/\p{L}/u.test(before)) return commitments.goesOn(before);
  return ASIDE.test(text.slice(phrase.end)) && !/:\s*\p{L}/u.test(text.slice(phrase.end));
}

/** Somebody asks for "this", and names nothing before: "let's prioritize this", "Ada and Grace want to prioritize it". */
const ASKS =
  /^(?:[^\s,:;.(–—]+\s+){0,6}(?:(?:to|will|should|must|please)|(?:[^\s,:;.(–—]+['’](?:ll|s)))\s+prioriti[sz]e (?:this|it|that|these|them)\b/i;

/** What follows a flag that opens a line about the item above: "high priority for everybody", "urgent, we are blocked". */
const ASIDE =
  /^\s*(?:[,;.!–-]|(?:for|after|before|since|because|as|in|until|till|at|but|and|so|now|here|if|to (?:me|us))\b)/i;

const isTitle = (entry: Entry) => entry.kind === "heading" || entry.bold || /:\s*$/.test(textOf(entry));
