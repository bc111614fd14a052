import { foldTitle } from "./fold-title.js";
import { NOW, SAYINGS, takenBackBy } from "./release-name.js";

/** What may be said of a launch without naming another matter, beside what may be said of a release. */
const LAUNCH_SAYINGS = new Set(
  "go goe going gone launch launche launched launching live online went".split(" "),
);
const SPEAKS_OF_LAUNCH = new RegExp(
  String.raw`\blaunch(?:ed|es|ing)?\b|\b(?:be|is|are|go|goes|going|gone|went)[ -](?:${NOW} )?(?:live|online)\b`,
  "iu",
);
const IS_LAUNCHED = new RegExp(
  [
    String.raw`\b(?:is|are)\s+(?:${NOW}\s+)?(?:launched|live|online)\b`,
    String.raw`\b(?:was|were|been|has|have|${NOW})\s+(?:${NOW}\s+)?(?:launched|gone live)\b`,
    String.raw`^\W*(?:we\s+(?:${NOW}\s+)?)?launched\b|\blaunched\W*$|\bwent live\b`,
  ].join("|"),
  "iu",
);
const NOT_YET = takenBackBy("");

/**
 * One name for the launch of one thing, in whatever words: `launch of website` of "New website expected launch date" and
 * "The website is live". All other words are part of the name. Null where the title speaks of no launch. The name has a
 * dot, which no folded title has.
 */
export function launchNameOf(title: string): string | null {
  if (!SPEAKS_OF_LAUNCH.test(title)) return null;
  const thing = foldTitle(title)
    .split(" ")
    .filter((word) => word !== "" && !SAYINGS.has(word) && !LAUNCH_SAYINGS.has(word));
  return thing.length === 0 ? null : `launch of ${thing.join(" ")}.`;
}

/** The launch that a line says has come about, by its name; null when it says of none that it has. */
export function launchedIn(title: string): string | null {
  return IS_LAUNCHED.test(title) && !NOT_YET.test(title) ? launchNameOf(title) : null;
}
