import { type CalendarDate, daysBetween } from "../model/calendar-date.js";
import type { Mark, Mention } from "../model/meeting.js";
import type { MeetingRecord, Remark } from "./meeting-record.js";
import { unique } from "./order.js";
import { releasePromisedIn } from "./promised-release.js";
import {
  allowsProduct,
  namesProduct,
  productsBesideVersions,
  type Release,
  releasesOutIn,
} from "./release.js";
import { type Thread, topicOf } from "./thread.js";
import { compareNumbers, isPatch, isReachedBy, isSameLine, type Version } from "./version.js";

/** A release that a meeting says is out. */
interface ReleaseOut {
  product: string;
  version: Version;
  mark: Remark<Mark>;
}

/** A release that a commitment promises, with what its newest meeting says of it. */
interface Promised {
  release: Release;
  toldOn: CalendarDate;
  due: { start: CalendarDate | null; end: CalendarDate } | null;
  topic: string | null;
}

/** A release that is out so many days before the day of one without a version may be it. */
const DAYS_EARLY = 14;

/**
 * The commitments to releases that are out by what later meetings say, with the mark that says so: also by a release of a
 * later version of the same product, where that leaves no doubt; see {@link isReachedBy}. A promise that names no product
 * is of the one product whose versions the notes name so, and one that names no version is of the one that is out about
 * its day or after it. When in doubt a release is not out.
 */
export function settledReleases(threads: Thread[], records: MeetingRecord[]): Map<Thread, Remark<Mark>> {
  const settled = new Map<Thread, Remark<Mark>>();
  const outs = records.flatMap(outsIn);
  if (outs.length === 0) return settled;
  const promises = threads.flatMap((thread) => {
    const promised = promisedBy(thread);
    return promised ? [{ thread, promised }] : [];
  });
  const releases = new Releases(
    outs,
    promises.map(({ promised }) => promised),
    records,
  );
  for (const { thread, promised } of promises) {
    const out = releases.settling(promised);
    if (out) settled.set(thread, out.mark);
  }
  return settled;
}

/** What the notes say of all releases. */
class Releases {
  private readonly outs: ReleaseOut[];
  private readonly promises: Promised[];
  private readonly records: MeetingRecord[];
  private beside: { version: Version; word: string }[] | null = null;

  constructor(outs: ReleaseOut[], promises: Promised[], records: MeetingRecord[]) {
    this.outs = outs;
    this.promises = promises;
    this.records = records;
  }

  /** The release that settles a promise; null when none does for certain. */
  settling(promised: Promised): ReleaseOut | null {
    const product = this.productOf(promised);
    if (product === null) return null;
    const ofProduct = this.outs.filter((out) => out.product === product);
    const before = ofProduct.filter(({ mark }) => mark.place.date <= promised.toldOn);
    const since = ofProduct.filter(({ mark }) => mark.place.date > promised.toldOn);
    const { version } = promised.release;
    const isIt = version
      ? (out: ReleaseOut) => settles(out, version, promised, before)
      : (out: ReleaseOut) => this.isUnnamed(out, promised, product, before);
    return since.find(isIt) ?? null;
  }

  /** The product that a promise is of, empty where the notes name none beside its version; null when that is unclear. */
  private productOf({ release: { product, version }, topic }: Promised): string | null {
    if (product !== "") return product;
    const known = unique(this.outs.map((out) => out.product));
    const isOfLine = (other: Version) => version !== null && isSameLine(version, other, 2);
    const named = version
      ? this.outs.filter((out) => isOfLine(out.version)).map((out) => out.product)
      : known;
    const [one, ...others] = unique(named);
    if (one === undefined || others.length > 0 || !allowsProduct(topic, one)) return null;
    if (topic !== null && known.some((other) => other !== one && namesProduct(topic, other))) return null;
    const last = one.split(" ").at(-1);
    const isAlone = this.namedBeside().every((other) => other.word === last || !isOfLine(other.version));
    return isAlone ? one : null;
  }

  /** Each version that the notes name with a word before it. */
  private namedBeside(): { version: Version; word: string }[] {
    this.beside ??= this.records.flatMap(({ sightings, marks, mentions }) =>
      [...sightings, ...[...marks, ...mentions].map(({ reading }) => reading)].flatMap(({ title }) =>
        productsBesideVersions(title),
      ),
    );
    return this.beside;
  }

  /** Whether a release is the one that a promise without a version meant: new, of its kind, and out about its day. */
  private isUnnamed(
    { version, mark }: ReleaseOut,
    { release, due }: Promised,
    product: string,
    before: ReleaseOut[],
  ): boolean {
    if (due === null || version.candidate !== null || isPatch(version) !== release.isPatch) return false;
    if (before.some((known) => compareNumbers(known.version, version) >= 0)) return false;
    const isEarly = daysBetween(mark.place.date, due.end) > DAYS_EARLY;
    if (isEarly && (due.start === null || mark.place.date < due.start)) return false;
    return !this.promises.some((other) => isPromisedElsewhere(other, product, version, due.end));
  }
}

/** Whether a version was promised by a day of its own, and so is not the one that another day was set for. */
function isPromisedElsewhere(
  { release, due }: Promised,
  product: string,
  version: Version,
  day: CalendarDate,
): boolean {
  if (release.version === null || due === null || compareNumbers(release.version, version) !== 0)
    return false;
  if (release.product !== "" && release.product !== product) return false;
  return Math.abs(daysBetween(due.end, day)) > DAYS_EARLY;
}

/** What is promised when a later line is out already is of a line that goes on: only its own line settles it. */
function settles(out: ReleaseOut, version: Version, { release }: Promised, before: ReleaseOut[]): boolean {
  if (!isReachedBy(version, out.version)) return false;
  if (compareNumbers(version, out.version) === 0) return true;
  if (release.isPatch && !isPatch(version)) return false;
  const isOfLine = (known: Version) => isSameLine(known, version, 2);
  const isPassed = before.some(
    (known) => compareNumbers(known.version, version) > 0 && !isOfLine(known.version),
  );
  return isOfLine(out.version) || !isPassed;
}

function promisedBy(thread: Thread): Promised | null {
  const release = releasePromisedIn(thread);
  const newest = thread.sightings.at(-1);
  if (!release || !newest) return null;
  const dated = thread.sightings.findLast(({ deadlines }) => deadlines.length > 0)?.deadlines ?? [];
  const due = [...dated].sort((one, other) => (one.end < other.end ? -1 : 1)).at(-1) ?? null;
  return { release, toldOn: newest.place.date, due, topic: topicOf(thread) };
}

function outsIn({ marks, mentions }: MeetingRecord): ReleaseOut[] {
  return [...marks, ...mentions.map(asMark)].flatMap((mark) => {
    const { kind, title, text } = mark.reading;
    if (kind !== "done") return [];
    return releasesOutIn(title, title === text ? "" : text).flatMap(({ product, version }) =>
      version ? [{ product, version, mark }] : [],
    );
  });
}

/** What a line says of releases is its own words. */
function asMark({ reading: { line, title }, ...remark }: Remark<Mention>): Remark<Mark> {
  return { ...remark, reading: { line, title, refs: [], kind: "done", text: title } };
}
