import type { Surroundings } from "./surroundings.js";
import { anyOf } from "./word-patterns.js";

/** Products of others: their releases are not ours to make. */
const PRODUCT = anyOf(
  "python|cpython|node|nodejs|node \\. js|golang|llvm|gcc|kubernetes|k8s|linux|ubuntu|debian|fedora|macos|openssl",
  "chrome|chromium|firefox|npm|postgres(?:ql)?|java|jdk|ios|android|windows",
);
const VERSION = "(?: v?\\d[^ ]*(?: \\. \\d+)?)?(?: (?:lts|next|kernel|core))?";

/** It comes out, or its time ends: "Python 3.13 lands", "Node 16 EOL", "Kubernetes 1.28 (". */
const COMES = anyOf(
  "releases?|released|rc ?\\d*|beta|alpha|ga|final|stable|branch|eol|support|version|(?:code |feature )?freeze|will|' ll|should|is|lands?|landing|comes?|coming",
  "ships?|shipping|drops?|ends?|expected|planned|scheduled|slated|due|out|,|reach(?:es)?|runs?|expires?|gets?|:|-|–|\\(|on|in|by",
);

/** "Migrate to Node 20 in July" and "docs for Windows: July" are one's own work. */
const OUR_WORK = "(?<!(?:^| )(?:to|for|on|with|of|from|against|in|use|using|support|our)(?: the)? )";

const COMES_OUT = new RegExp(`(?:^|(?<= ))${OUR_WORK}${PRODUCT}${VERSION}(?: ${COMES}(?= |$)|$)`);
const RELEASE_OF = new RegExp(
  `(?:^| )(?:(?:releases? of|waiting (?:for|on))(?: the)? ${PRODUCT}|upstream)(?= |$)`,
);

/** What others take away: "GitHub will remove the old API". */
const TAKES_AWAY =
  /(?:^| )(?:github|gitlab|slack|travis|circleci|appveyor|heroku|docker ?hub|pypi|zoom|gitter|google|microsoft|apple|twitter)(?: [a-z]+)? (?:(?:will|' ll|is going to|plans to|wants to) )?(?:be )?(?:remov|delet|drop|stop|shut|end|disabl|retir|deprecat|discontinu)[a-z]*(?= |$)/;

/** Whether the heading above a date names a product of others. */
export const isBelowOthers = (around: Surroundings, heading: string) =>
  isAboutOthers({ ...around, before: heading, after: "" });

/** Whether the date is that of a product of others: of its release, not of one's own work on it ("Windows build"). */
export function isAboutOthers({ before, after }: Surroundings): boolean {
  return [before, after].some(
    (words) => COMES_OUT.test(words) || RELEASE_OF.test(words) || TAKES_AWAY.test(words),
  );
}
