import type { ProjectItem } from "../model/board.js";
import { referenceKey } from "../model/reference.js";
import { foldTitle } from "./fold-title.js";
import { inTime } from "./meeting-record.js";
import { unique } from "./order.js";
import { tellsHowItGoes } from "./reported-task.js";
import type { Sighting } from "./sightings.js";
import { type CommitmentKind, kindOfThread, type Thread, topicOf } from "./thread.js";
import { statusLinesOf } from "./titles.js";

/** Something that was promised, by the notes, the board or both. */
export interface Commitment {
  /** A TOC item is a roadmap item even where it was written down as an action item. */
  kind: CommitmentKind;
  toc: boolean;
  title: string;
  /** What its newest meeting tells it under; null where none does. */
  topic: string | null;
  /** Every folded title it has borne. */
  titles: string[];
  /** Keys of the work behind it now: as its newest meeting that links any has them, and of its board items. */
  refs: string[];
  /** Keys of all work that was ever behind it. */
  allRefs: string[];
  /** What the notes say of it; without a sighting when it stands on the board alone. */
  thread: Thread;
  /** Its items on the board, in a fixed order. */
  projectItems: ProjectItem[];
  /** An item on the board of nearly its title, which may be it or not (design 2.5). */
  maybe: ProjectItem | null;
}

/** A commitment as the notes alone tell it. The newest mention wins. */
export function fromThread(thread: Thread): Commitment {
  const toc = thread.sightings.some((sighting) => sighting.toc);
  const titles = unique(thread.sightings.flatMap((sighting) => sighting.titles));
  return {
    kind: toc ? "item" : kindOfThread(thread),
    toc,
    title: titleOf(thread),
    topic: topicOf(thread),
    titles,
    refs: refsOf(thread, titles),
    allRefs: unique(thread.sightings.flatMap(({ isStatus, refs }) => (isStatus ? [] : refs))),
    thread,
    projectItems: [],
    maybe: null,
  };
}

/**
 * The newest title that asks for something, or an earlier one that it only goes on from: "Security audit" of "Security
 * audit moved to autumn".
 */
function titleOf({ sightings }: Thread): string {
  const asks = sightings.filter((sighting) => !tellsHowItGoes(sighting));
  const newest = (asks.at(-1) ?? sightings.at(-1))?.title ?? "";
  const begins = (title: string) =>
    title.includes(" ") &&
    newest.toLowerCase().startsWith(title.toLowerCase()) &&
    /^[\s,;:(–-]/.test(newest.slice(title.length));
  return sightings.map(({ title }) => title).find(begins) ?? newest;
}

/** A commitment that stands on the board alone. */
export function fromProjectItem(projectItem: ProjectItem, toc: boolean): Commitment {
  const refs = projectItem.work ? [referenceKey(projectItem.work.ref)] : [];
  return {
    kind: "item",
    toc,
    title: projectItem.title,
    topic: null,
    titles: [foldTitle(projectItem.title)].filter((title) => title !== ""),
    refs,
    allRefs: refs,
    thread: { sightings: [], marks: [], mentions: [], leftOutOn: null },
    projectItems: [projectItem],
    maybe: null,
  };
}

/** A commitment together with its items on the board, which bring their own work and may make it a TOC item. */
export function withProjectItems(
  commitment: Commitment,
  projectItems: ProjectItem[],
  toc: boolean,
): Commitment {
  const refs = projectItems.flatMap(({ work }) => (work ? [referenceKey(work.ref)] : []));
  return {
    ...commitment,
    kind: toc ? "item" : commitment.kind,
    toc: commitment.toc || toc,
    refs: unique([...commitment.refs, ...refs]),
    allRefs: unique([...commitment.allRefs, ...refs]),
    projectItems,
  };
}

/**
 * What the newest meeting that links any work links, be it in a commitment's own lines or in a remark of the same title:
 * that is how an issue that was filed later comes to be known. A line that says how it is going may link a part of the
 * work, so it counts only where no other line links any.
 */
function refsOf({ sightings, marks, mentions }: Thread, titles: string[]): string[] {
  const named = [...marks, ...mentions].filter((remark) =>
    remark.titles.some((title) => titles.includes(title)),
  );
  const naming = newestRefsAmong([...sightings.filter(({ isStatus }) => !isStatus), ...named]);
  if (naming.length > 0) return naming;
  const statuses = mentions.filter(({ reading }) =>
    statusLinesOf(reading.title).some(({ folded, isBeside }) => !isBeside && titles.includes(folded)),
  );
  return newestRefsAmong([...sightings, ...statuses]);
}

function newestRefsAmong(lines: Pick<Sighting, "place" | "refs">[]): string[] {
  const linking = lines.filter(({ refs }) => refs.length > 0).sort(inTime);
  const newest = linking.at(-1)?.place.date;
  return unique(linking.filter(({ place }) => place.date === newest).flatMap(({ refs }) => refs));
}
