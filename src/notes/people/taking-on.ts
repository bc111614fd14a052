import { fullNames, TOOK_ON } from "./closing-names.js";
import type { OwnerNames } from "./owner-names.js";
import { splitPeople } from "./speaker.js";

/** Somebody who takes something on within a text. */
export interface TakenOn {
  names: string[];
  /** Where the names begin. */
  index: number;
  /** From there to what they do. */
  length: number;
}

/** Names before a promise, where a sentence or clause begins. */
const TAKES_ON = new RegExp(
  String.raw`(?<=(?:^|[.;:,–—(]\s{1,2}|\s[-–—]\s|\b(?:and|but|so)\s))(${fullNames("0,3")})` +
    String.raw`(?:\s\([^()]{1,40}\))? ${TOOK_ON} (?=\p{Ll})`,
  "gu",
);
/** A cheap look. */
const MAY_TAKE_ON = new RegExp(`\\b${TOOK_ON}\\b`);

/** Where those present take something on within a text: `…, and Ada (Engines) volunteered to write it`. */
export function findTakingOn(text: string, called: OwnerNames): TakenOn[] {
  if (called.areUnknown || !MAY_TAKE_ON.test(text)) return [];
  return [...text.matchAll(TAKES_ON)].flatMap(({ 0: { length }, 1: words = "", index }) => {
    const names = splitPeople(words);
    return names.every((name) => called.isCalled(name)) ? [{ names, index, length }] : [];
  });
}
