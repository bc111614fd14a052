import { foldTitle } from "./fold-title.js";
import { significantWords } from "./near-title.js";
import { ANY_VERSION, SAYINGS, SPEAKS_OF_RELEASE, saysOut } from "./release-name.js";
import { compareNumbers, isPatch, type Version, versionIn, versionsIn } from "./version.js";

/** A release as a title names it. */
export interface Release {
  /** The folded name of what is released; empty where none is named. */
  product: string;
  /** Null where none is named. */
  version: Version | null;
  /** Whether it is called a patch, whatever its version. */
  isPatch: boolean;
}

/** "The team is aiming for 0.36" says nothing of what is released. */
const WHOSE =
  /^\W*(?:(?:the|our) )?(?:group|team)(?: (?:is|are))? (?=(?:aim(?:ing|s)?|for|hop(?:es|ing)|targets?|targeting|to)\b)/iu;
const PARENTHESIS = /\(([^()]*)\)/gu;
const CALLED_PATCH = /\b(?:patch|hot-?fix|bug-?fix)\b/iu;

/**
 * The release that a title names, with or without a version. All words but those that say how it is going are its
 * product's, so that "Kestrel 0.36 release notes" are no release of Kestrel. Null where it names none, or several.
 */
export function releaseIn(title: string): Release | null {
  const named = title.replace(WHOSE, "");
  const plain = named.replace(PARENTHESIS, (_, inside: string) => (versionIn(inside) ? ` ${inside} ` : " "));
  const written = [...plain.matchAll(ANY_VERSION)].length;
  const found = versionIn(plain);
  if (written > 1 || (written === 1) !== (found !== null)) return null;
  if (found === null && !SPEAKS_OF_RELEASE.test(plain)) return null;
  const words = foldTitle(found ? `${found.before} ${found.behind}` : plain).split(" ");
  return {
    product: words.filter((word) => word !== "" && !SAYINGS.has(word)).join(" "),
    version: found?.version ?? null,
    isPatch: CALLED_PATCH.test(plain) || (found !== null && isPatch(found.version)),
  };
}

/** What goes on behind a release in a matter of its own: "Kestrel 0.36 is out, which mends the index". */
const NEXT_MATTER = /[,;]\s|\s(?:[-–—]|but|with)\s/iu;

/**
 * The releases that a title says are out: of "libs 0.18 and Kestrel 0.36 are released" both.
 * @param said words that the title lacks, as a mark has them apart.
 */
export function releasesOutIn(title: string, said = ""): Release[] {
  const isList = [...title.matchAll(ANY_VERSION)].length > 1;
  const about = isList ? title : withoutNextMatter(title);
  if (!saysOut(`${about} ${said}`, `${title} ${said}`)) return [];
  const parts = isList ? title.split(/,\s+|\s+(?:and|&)\s+/iu) : [about];
  return parts.flatMap((part) => {
    const release = releaseIn(part);
    const isNamed = release?.version && (!isList || release.product !== "");
    return release && isNamed ? [release] : [];
  });
}

function withoutNextMatter(title: string): string {
  const found = versionIn(title);
  if (found === null) return title;
  const [rest = ""] = found.behind.split(NEXT_MATTER);
  return title.slice(0, title.length - found.behind.length) + rest;
}

/** Words before a version that are no product's: "in 0.36", "milestone 0.36". */
const NO_PRODUCT = new Set(
  `after and before branch by from into milestone no not of or since than through till until via when with`.split(
    " ",
  ),
);

const SENTENCE_ENDS = /[.!?;]\s*$/u;

/** The word before each version of a text, folded, where it may be the name of a product. */
export function productsBesideVersions(text: string): { version: Version; word: string }[] {
  return versionsIn(text).flatMap(({ version, before }) => {
    if (SENTENCE_ENDS.test(before)) return [];
    const word = significantWords(
      foldTitle(before.replace(ANY_VERSION, " ")).split(" ").slice(-1).join(" "),
    )[0];
    return word === undefined || isNoProduct(word) ? [] : [{ version, word }];
  });
}

/** "Entering 0.36" is as little of a product as "in 0.36". */
function isNoProduct(word: string): boolean {
  return SAYINGS.has(word) || NO_PRODUCT.has(word) || word.endsWith("ing");
}

/** Whether two names may be of one release: what both name is the same, and a candidate is named by its version. */
export function mayBeSame(one: Release, other: Release): boolean {
  if (one.product !== "" && other.product !== "" && one.product !== other.product) return false;
  if (one.isPatch !== other.isPatch) return false;
  if (one.version === null || other.version === null) return !(one.version ?? other.version)?.candidate;
  const candidates = [one, other].map(({ version }) => version?.candidate?.join(" ") ?? "");
  return compareNumbers(one.version, other.version) === 0 && candidates[0] === candidates[1];
}

/** Whether what stands above a title lets it be of a product: it names that, or speaks of releases alone. */
export function allowsProduct(topic: string | null, product: string): boolean {
  if (topic === null || product === "") return true;
  return foldTitle(topic).split(" ").includes("release") || namesProduct(topic, product);
}

/** Whether a text has all words of a product's name. */
export function namesProduct(text: string, product: string): boolean {
  const words = foldTitle(text).split(" ");
  return product !== "" && product.split(" ").every((word) => words.includes(word));
}
