import type { Entry } from "../markdown/entry.js";

/** A search of GitHub for what is in a milestone that is called by a version: `milestone%3A0.14.0`. */
const IN_MILESTONE = /(?:[?+&=]|%20)milestone(?::|%3A)(?:"|%22)?(v?\d+(?:\.\d+)+)(?![\w.-])/i;
/** "Release", "The next release": a release that nobody named. */
const UNNAMED = /^\W*((?:(?:the|a|new|next) ){0,2}release)\W*$/i;

/**
 * The name of a release that a line only dates, by the one milestone that it or the lines below it link: "Release 0.14.0"
 * of "Release this week". Null where the line names more, or no milestone or several are linked.
 */
export function releaseOfMilestone(words: string, date: string, entries: Entry[]): string | null {
  const named = UNNAMED.exec(words.replace(date, ""))?.[1];
  if (named === undefined) return null;
  const written = entries
    .flatMap(({ passages }) => passages)
    .flatMap(({ text, links }) => [...text.split(/\s+/), ...links.map(({ url }) => url)]);
  const versions = new Set(written.flatMap((address) => IN_MILESTONE.exec(address)?.[1] ?? []));
  const [version] = versions;
  return versions.size === 1 ? `${named} ${version}` : null;
}
