import { joinLines, linesOf, type Passage } from "./passage.js";
import { GOES_ON } from "./title-line.js";

/** Nobody wraps lines that are as short. */
const NARROWEST = 60;
/** Where no sentence ends, so much of a line is left that no hand and no editor wrapped it. */
const ROOM = 10;

/** A verb that makes a sentence of the words before it. */
const FINITE =
  "(?:is|are|was|were|has|have|had|will|would|should|shall|must|can|could|may|might|needs?|does|did|cannot|(?:is|are|was|were|has|have|had|would|should|could|did|does|wo|ca)n[’']t|\\p{Ll}{2,}ed)";
const SAYS = new RegExp(`(?:^|[\\s*_])${FINITE}(?=[\\s.,;!?]|$)|\\bto \\p{Ll}{2,}`, "u");

/** What begins a sentence that goes on about the one before. */
const GOING_ON = [
  "(?:It|This|That|These|Those|They|He|She|His|Her|Their|Its|There|Here|Both|Each|Such|Then|So|But|And|Or|Also)\\b",
  "(?:However|Otherwise|Similarly|Thus|Therefore|If|When|Once|After|Before|Until|While|Because|Since)\\b",
  "(?:Which|Where|What|Who|How|Why)\\b",
  "(?:The )?(?:[Dd]ue|[Oo]wner|[Ss]tatus|[Gg]oal|[Pp]lan|[Pp]riority)\\b",
  "(?:[^\\s.:;!?]+ ){0,4}(?:[Dd]eadline|[Tt]imeline|[Dd]ate|[Tt]arget|ETA|[Ee]stimate)\\b",
  `(?:Issues?|PRs?|Tickets?|Bugs?|Tasks?|Items?|Votes?|Motion|Work|Discussion) ${FINITE}\\s`,
].join("|");
const OPENING = "^[\\[\"“'*_]{0,3}@?";
const VERSION = "v?\\d+(?:\\.\\d+)*(?:-?(?:rc|beta|alpha)[\\d.]*)?";
const IN_WORD = "(?:[^\\s.:;!?]|\\.(?=[\\p{L}\\d]))";
/** Somebody or something, and what is said of it or what it is to do. */
const OF_OWN = new RegExp(
  `${OPENING}(?:${VERSION} ${FINITE}\\s|(?!${GOING_ON})\\p{Lu}${IN_WORD}*(?:` +
    `(?: ${IN_WORD}+){0,5}? ${FINITE}\\s|(?<!ing)(?: \\p{Lu}${IN_WORD}*){0,2} to \\p{Ll}{2}))`,
  "u",
);
/** Lines of one form are a list without bullets: "v2.1 is out" above "v2.2 is due", "Quill 2.1 is" above "Quill 2.2 is". */
const LISTED = new RegExp(
  `${OPENING}(?:(?=${VERSION} )|(?!${GOING_ON})(\\p{Lu}\\S*) )(?:${VERSION} )?${FINITE}\\s`,
  "u",
);
/** A speaker, and what they say. */
const SPOKEN = new RegExp(
  `${OPENING}\\p{Lu}[^\\s:]*(?: \\p{Lu}[^\\s:]*)?[\\])*_]{0,3}:[*_]{0,3}\\s.*(?<=[\\s*_])${FINITE}(?=[\\s.,;!?]|$)`,
  "u",
);
const ENDS = /[.!?][\])"”'*_]{0,3}\s*$/;
/** Behind these a clause follows, or the noun of which they are said. */
const LEADS =
  /\b(?:as|if|that|than|when|while|which|who|because|since|so|but|also|both|same|new|old|our|their|its|his|her|my|your|not|no|be|are|were|will|has|have|had|via|per|vs|e\.g|i\.e|cf|Mr|Mrs|Ms|Dr)\.?\s*$/i;

/** "=> Merge it": what the lines before came to. */
const CONCLUDES = /^(?:=>|⇒|→|->)\s*\S/;

/**
 * Parts the lines of a paragraph that are statements of their own, each with its subject and verb. Markdown joins them,
 * as it does wrapped lines: a line break is meant where the next word would still have stood in the line before.
 * @param written the lines of the file, as they stand there.
 * @returns the passages of each; all in one where the paragraph is one.
 */
export function partAtStatements(passages: readonly Passage[], written: readonly string[]): Passage[][] {
  if (passages.length < 2 && !passages[0]?.lineStarts.length) return [[...passages]];
  const parts: Passage[][] = [];
  let before = "";
  for (const passage of passages) {
    const [first, ...further] = stretchesOf(passage, written) as [Passage, ...Passage[]];
    const part = parts.at(-1);
    const isMore = part && !isParted(before, first.text, Number.POSITIVE_INFINITY);
    if (isMore && !labelsAlike(part.at(-1) as Passage, first)) part.push(first);
    else parts.push([first]);
    for (const stretch of further) parts.push([stretch]);
    before = lastLineOf(parts.at(-1)?.at(-1) as Passage);
  }
  return parts;
}

const lastLineOf = ({ text, lineStarts }: Passage) => text.slice(lineStarts.at(-1) ?? 0);

function stretchesOf(passage: Passage, written: readonly string[]): Passage[] {
  const lines = linesOf(passage);
  if (lines.length === 1) return lines;
  const inFile = lines.map(({ line }) => (written[line - 1] ?? "").trimEnd());
  const width = Math.max(NARROWEST, ...inFile.map((line) => line.lastIndexOf(" ")));
  const stretches: [Passage, ...Passage[]][] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const room = before ? width - (inFile[at - 1] ?? "").length - 1 - firstWord(inFile[at] ?? "") : 0;
    if (before && isParted(before.text, line.text, room)) stretches.push([line]);
    else if (before) (stretches.at(-1) as Passage[]).push(line);
    else stretches.push([line]);
  }
  return stretches.map(joinLines);
}

const firstWord = (line: string) => line.trimStart().search(/\s|$/);

/** Whether two lines open with the same words in bold: "**On hold** X" above "**On hold** Y". */
const labelsAlike = (one: Passage, other: Passage) =>
  /[^:]\s*$/.test(one.text.slice(0, one.boldEnd)) &&
  one.text.slice(0, one.boldEnd).toLowerCase() === other.text.slice(0, other.boldEnd).toLowerCase();

/** Whether a line begins a statement of its own behind another. */
function isParted(before: string, line: string, room: number): boolean {
  if (CONCLUDES.test(line) && room >= ROOM) return true;
  if (!SAYS.test(before)) return false;
  if (areAlike(before, line)) return !goesOn(before);
  if (!OF_OWN.test(line)) return false;
  return ENDS.test(before) ? room >= 0 : room >= ROOM && !goesOn(before);
}

/** Whether two lines open in one form, each with what it says. */
function areAlike(before: string, line: string): boolean {
  const [one, other] = [LISTED.exec(before), LISTED.exec(line)];
  return (one && other && one[1] === other[1]) || (SPOKEN.test(before) && SPOKEN.test(line));
}

const goesOn = (line: string) => GOES_ON.test(line.slice(-30)) || LEADS.test(line.slice(-30));
