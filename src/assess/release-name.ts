import { foldTitle } from "./fold-title.js";

/** A version that is final: not `0.36.0-rc1`, `1.2.x` or `7.1.0+driver`. Also `v36`. */
const VERSION = /(?<![\p{L}\p{N}.+/-])(?:v?(\d+(?:\.\d+)+)|v(\d{2,}))(?![\p{L}\p{N}+-]|\.[\p{L}\p{N}])/iu;
/** Whatever looks like a version, also `1.2.x`. */
export const ANY_VERSION = /(?<!\d)\d+(?:\.[\dx*]+)+|(?<![\p{L}\p{N}])v\d{2,}(?![\p{L}\p{N}]|\.[\dx*])/giu;
/** "Next release (0.29) if all goes well" is that release. */
const HEDGE = /\bif\b.*$/iu;
export const SPEAKS_OF_RELEASE = /\b(?:out|releas(?:e|ed|es|ing)|ship(?:ped|ping|s)?|tag(?:ged|ging)?)\b/iu;

/** What may be said of a release without naming another matter, as {@link foldTitle} writes it. */
export const SAYINGS: ReadonlySet<string> = new Set(
  `a aim aiming almost already an are at be been cut date due estimated expected expecting finally for has have hoping i in is it
  just major minor new next now of officially on our out patch planned ready release released releasing scheduled ship shipped
  shipping tag tagged tagging target targeted targeting the to tracking upcoming version was we will`.split(
    /\s+/,
  ),
);

/**
 * One name for the release of one version, in whatever words: `release of falco 0.36` of "Falco 0.36.0 release", "Falco
 * 0.36 is out" and "release Falco 0.36". All other words are part of the name ("Falco 0.36 release notes"), so that
 * different matters never share one. Null where the title speaks of no release, or of more than one version. The name has
 * a dot, which no folded title has.
 */
export function releaseNameOf(title: string): string | null {
  const version = VERSION.exec(title);
  const number = version?.[1] ?? version?.[2];
  if (!version || !number || !SPEAKS_OF_RELEASE.test(title)) return null;
  if ([...title.matchAll(ANY_VERSION)].length > 1) return null;
  const rest = `${title.slice(0, version.index)} ${title.slice(version.index + version[0].length)}`;
  const others = foldTitle(rest.replace(HEDGE, ""))
    .split(" ")
    .filter((word) => word !== "" && !SAYINGS.has(word));
  return ["release of", ...others, `${number.replace(/(?:\.0)+$/, "")}.`].join(" ");
}

export const NOW = "(?:already|finally|just|now|officially)";
const IS_OUT = new RegExp(
  [
    String.raw`\b(?:is|are)\s+(?:${NOW}\s+)?(?:out|released|shipped|tagged)\b`,
    String.raw`\b(?:was|were|been|we|we have|we['’]ve|${NOW})\s+(?:released|shipped|tagged)\b`,
    String.raw`^\W*(?:released|shipped|tagged)\b`,
    String.raw`\b(?:released|shipped|tagged)\W*$`,
    String.raw`^\W*(?:the )?v?\d[\d.]*\s+(?:was|were|is|has been|have been)\s+(?:${NOW}\s+)?added\b(?!\s+(?:as|by|for|in|into|to)\b)`,
  ].join("|"),
  "iu",
);
/** A line that asks whether something is so, or takes it back: by these words and any others given. */
export const takenBackBy = (others: string) =>
  new RegExp(
    String.raw`^\W*(?:are|has|have|is|was|were)\b|\b(?:${others}almost|be|being|due|expected|if|nearly|not|once|planned|scheduled|soon|to|when|will)\b|n['’]t\b|\?`,
    "iu",
  );
const NOT_YET = takenBackBy("no|");

/** Whether a title that names a release says that it is out, and neither that it will be nor whether it is. */
export function saysReleased(title: string): boolean {
  return releaseNameOf(title) !== null && saysOut(title);
}

/** Whether words say that what they name is out, and the line that they stand in takes nothing of it back. */
export function saysOut(words: string, line = words): boolean {
  return IS_OUT.test(words) && !NOT_YET.test(line);
}
