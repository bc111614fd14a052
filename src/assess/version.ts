/** A version as a title writes it. */
export interface Version {
  /** Without zeros at its end: 1.0 is 1. */
  numbers: number[];
  /** Its stage before the final one (`alpha`, `beta`, `rc`) and its number there; null for a final version. */
  candidate: [stage: string, number: number] | null;
}

const STAGE = String.raw`(?:[-. ]?(?<stage>alpha|beta|rc|release candidate)[-. ]?(?<count>\d*))?`;
/** One number is a version behind a `v`, and of two digits: "the form, v2" is no release. */
const VERSIONS = new RegExp(
  String.raw`(?<![\p{L}\p{N}.+/-])(?:v?(?<numbers>\d+(?:\.\d+)+)|v(?<number>\d{2,}))${STAGE}(?![\p{L}\p{N}+-]|\.[\p{L}\p{N}])`,
  "giu",
);

/** The first version of a text and what stands before and behind it; null where there is none. */
export function versionIn(text: string): { version: Version; before: string; behind: string } | null {
  const [first] = versionsIn(text);
  return first ?? null;
}

/** Each version of a text, with what stands before and behind it. */
export function versionsIn(text: string): { version: Version; before: string; behind: string }[] {
  return [...text.matchAll(VERSIONS)].map(({ 0: written, index, groups = {} }) => {
    const stage = groups.stage?.toLowerCase();
    const numbers = (groups.numbers ?? groups.number ?? "").split(".").map(Number);
    while (numbers.length > 1 && numbers.at(-1) === 0) numbers.pop();
    const candidate: Version["candidate"] =
      stage === undefined ? null : [stage.replace("release candidate", "rc"), Number(groups.count || 0)];
    return {
      version: { numbers, candidate },
      before: text.slice(0, index),
      behind: text.slice(index + written.length),
    };
  });
}

/** Negative when one comes before the other, 0 when they are the same; candidates count as their final version. */
export function compareNumbers(one: Version, other: Version): number {
  const length = Math.max(one.numbers.length, other.numbers.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (one.numbers[at] ?? 0) - (other.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether two versions begin with the same numbers, that many: 0.36.1 is of the line of 0.36 by two. */
export function isSameLine(one: Version, other: Version, length: number): boolean {
  return Array.from({ length }).every((_, at) => (one.numbers[at] ?? 0) === (other.numbers[at] ?? 0));
}

/** Whether a version mends another of its line: 0.36.1. */
export function isPatch({ numbers }: Version): boolean {
  return numbers.length > 2;
}

/**
 * Whether a promised version is out, or passed over, when another is. A final version settles its candidates, and a later
 * one of the same line all before it. A later line of the same major version settles 0.36.0, which comes before it, and
 * not 0.36.3, which may still come after; nothing settles a version of another major one, which may be supported for long.
 */
export function isReachedBy(promised: Version, out: Version): boolean {
  const order = compareNumbers(out, promised);
  if (out.candidate !== null) return order === 0 && isCandidateReached(promised, out.candidate);
  if (order <= 0) return order === 0;
  return isSameLine(promised, out, isPatch(promised) ? 2 : 1);
}

function isCandidateReached({ candidate }: Version, [stage, count]: [string, number]): boolean {
  if (candidate === null) return false;
  return stage === candidate[0] ? count >= candidate[1] : stage > candidate[0];
}
