import type { ActionItem } from "../../model/meeting.js";
import { lacksObject } from "../commitments/subject.js";
import { ENOUGH, sentenceStart, titleOfText } from "../commitments/title.js";
import type { Entry } from "../markdown/entry.js";
import { lineAt, type Passage, slicePassage } from "../markdown/passage.js";
import { hasFewWords, promisesTask, saysTask } from "./action-words.js";
import { type ActionContext, toActionItem } from "./assignments.js";
import { dueAbove, dueOf } from "./due.js";

/** The action that a point is by handing something to somebody present: "Ada to write the guide", "Ada will write it". */
export function handedIn(entry: Entry, passage: Passage, context: ActionContext): ActionItem | null {
  const handed = context.owners.handedTo(passage.text);
  const task = passage.text.slice(handed?.length ?? 0);
  if (!handed || !(handed.isFuture ? promisesTask(task) : saysTask(task))) return null;
  const action = toActionItem(entry, passage, handed.from, handed.names, context);
  if (hasFewWords(task) && action.topic === undefined && action.refs.length === 0) return null;
  // A later sentence says when something else takes place: "Ada will call a vote. It closes on 5 June."
  const due = dueOf([firstSentence(passage, handed.length)], action.done, context);
  return { ...action, owners: handed.names, due: due ?? dueAbove(entry, context) };
}

/** The actions that those present take on within the sentences of a passage: "…, and Ada volunteered to write it". */
export function takenOnIn(entry: Entry, passage: Passage, context: ActionContext): ActionItem[] {
  return context.owners.takingOn(passage.text).flatMap(({ names, index, length }) => {
    const task = passage.text.slice(index + length);
    if (!saysTask(task)) return [];
    const said = slicePassage(passage, index, passage.text.length);
    const sentence = firstSentence(said, length);
    const action = toActionItem(entry, sentence, 0, names, context);
    const topic = lacksObject(sentence.text.slice(length)) ? saidBefore(passage.text.slice(0, index)) : null;
    return [{ ...action, line: lineAt(passage, index), owners: names, ...(topic === null ? {} : { topic }) }];
  });
}

/**
 * What is said before somebody takes it on: "The site is down" of "The site is down. Ada volunteered to look into it"; null
 * where that is no clause.
 */
function saidBefore(text: string): string | null {
  const said = text.slice(-ENOUGH).replace(/[\s,;:–—-]+(?:(?:and|so|but)\s+)?$/, "");
  const title = titleOfText(said.slice(sentenceStart(said, said.length)));
  return title.split(" ").length < FEWEST_WORDS ? null : title;
}

/** Fewer are somebody who speaks, or a day. */
const FEWEST_WORDS = 3;

/** A passage up to the end of the sentence in which an offset lies. */
function firstSentence(passage: Passage, offset: number): Passage {
  const end = passage.text.slice(offset).search(/[.!;](?=\s)/);
  return end < 0 ? passage : slicePassage(passage, 0, offset + end + 1);
}
