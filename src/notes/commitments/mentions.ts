import type { Mention } from "../../model/meeting.js";
import type { Entry } from "../markdown/entry.js";
import type { Commitments } from "./commitment.js";
import { isOnlyLinks } from "./only-links.js";
import type { TrackedBodies } from "./toc.js";

/** What note takers write where there is nothing. */
const NOTHING =
  /^(?:none|n\/?a|nothing(?: (?:yet|new|done|to report))?|no (?:news|updates?|topics?|items?|announcements?|notes?|agenda)\b.*|tb[da]|skipped.*|empty|…|\.+)$/i;

/** Whether words only fill the place of what there is not: "N/A". */
export const saysNothing = (title: string) => NOTHING.test(title.trim());

/** What reading mentions needs beside the entry. */
export interface MentionContext {
  bodies: TrackedBodies;
  titles: ReadonlySet<Entry>;
  commitments: Commitments;
}

/**
 * An item that names work, though nothing is said of it: a later meeting may speak of the same.
 * @returns null for talk without a name, links that belong to the item above, and paragraphs that link nothing.
 */
export function readMention(entry: Entry, context: MentionContext): Mention | null {
  if (entry.kind === "heading" || (entry.parent && isOnlyLinks(entry))) return null;
  const { title, refs } = context.commitments.of(entry);
  if (entry.kind === "paragraph" && refs.length === 0) return null;
  if (!/\p{L}{2}/u.test(title) || saysNothing(title)) return null;
  return { line: entry.line, title, refs, toc: context.bodies.haveAsListItem(entry, context.titles) };
}
