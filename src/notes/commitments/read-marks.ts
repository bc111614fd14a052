import type { Mark, MarkKind } from "../../model/meeting.js";
import { type Entry, textOf } from "../markdown/outline.js";
import { findSpeaker } from "../people/speaker.js";
import type { Commitments } from "./commitment.js";
import { findMark } from "./marks.js";

/** What an entry says became of an item: a ticked box, struck text, or words. */
export function readMarks(entry: Entry, commitments: Commitments): Mark[] {
  if (entry.kind === "heading") return [];
  const mark = (item: Entry, line: number, kind: MarkKind, text: string): Mark => {
    const { title, refs } = commitments.of(item);
    return { line, kind, title, refs, text };
  };
  if (entry.struck) return [mark(entry, entry.line, "struck", textOf(entry).trim())];
  if (entry.checked) return [mark(entry, entry.line, "done", "[x]")];
  return entry.passages.flatMap((passage) => {
    const said = passage.prose.slice(findSpeaker(passage.prose)?.length ?? 0);
    const phrase = findMark(said);
    if (!phrase) return [];
    const item = phrase.isAlone && entry.parent ? entry.parent : entry;
    return [mark(item, passage.line, phrase.kind, phrase.text)];
  });
}
