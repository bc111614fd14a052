import type { Mark, MarkKind } from "../../model/meeting.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { findSpeaker } from "../people/speaker.js";
import type { Commitments } from "./commitment.js";
import { findMark, type MarkPhrase, movesItsItems, subjectOf } from "./marks.js";

/**
 * What an entry says became of an item: a ticked box, struck text, or words. A line that says nothing else speaks of the
 * item above, or of the list that it heads ("Done:").
 */
export function readMarks(entry: Entry, commitments: Commitments): Mark[] {
  if (entry.kind === "heading") return [];
  const mark = (item: Entry, line: number, kind: MarkKind, text: string): Mark => {
    const { title, refs } = commitments.of(item);
    return { line, kind, title: subjectOf(title), refs, text };
  };
  if (entry.struck) return [mark(entry, entry.line, "struck", textOf(entry).trim())];
  if (entry.checked) return [mark(entry, entry.line, "done", "[x]")];
  return entry.passages.flatMap((passage) => {
    const said = passage.prose.slice(findSpeaker(passage.prose)?.length ?? 0);
    const phrase = findMark(said);
    if (!phrase) return [];
    if (phrase.isAlone && entry.hasChildren) {
      const children = commitments
        .childrenOf(entry)
        .map((child) => mark(child, child.line, phrase.kind, phrase.text));
      // What somebody finished of a pull request is not the pull request.
      return children.map((one) => ({ ...one, refs: [] }));
    }
    const item = phrase.isAlone && entry.parent ? entry.parent : entry;
    return [mark(item, passage.line, phrase.kind, textWith(entry.parent, phrase))];
  });
}

/** The words of a mark, with those of the list that says where to: "Moving to 0.10: postponing the new installer". */
function textWith(parent: Entry | null, { kind, text }: MarkPhrase): string {
  const heading = parent ? textOf(parent).trim() : "";
  return kind === "postponed" && movesItsItems(heading) ? `${heading.replace(/:$/, "")}: ${text}` : text;
}
