import { foldTitle } from "./fold-title.js";
import { significantWords } from "./near-title.js";
import { unique } from "./order.js";
import type { Sighting } from "./sightings.js";

/** What an action item asks for, or says was done: the same verb in whichever tense, and what follows it. */
interface Task {
  verb: string;
  objects: string[];
}

/** Verbs of tasks whose past is not told by its ending. */
const PAST_OF: Record<string, string> = {
  began: "begin",
  brought: "bring",
  built: "build",
  chose: "choose",
  did: "do",
  drew: "draw",
  found: "find",
  gave: "give",
  got: "get",
  held: "hold",
  led: "lead",
  made: "make",
  met: "meet",
  ran: "run",
  sent: "send",
  spoke: "speak",
  took: "take",
  told: "tell",
  wrote: "write",
};
const BEFORE_VERB = new Set("already also finally has have just now please shall should will".split(" "));
/** As {@link foldTitle} writes them. */
const TELLS = new Set("are has have is report said say still was were".split(" "));
/** What begins the condition of a task: "as soon as the tests pass". */
const CONDITIONS = new Set("after as before if once until when".split(" "));
const TAKES_BACK = /\b(?:apart|but|except|excluding|half|in progress|not|only|part|partly|still|without)\b/iu;
/** With fewer words, `review the index` and `reviewed the index of plugins` may be two. */
const FEWEST_TOGETHER = 2;
/** With fewer words, what stands between them may name another matter: `reviewed the page of the core index`. */
const FEWEST_APART = 4;

/** Keys under which an action item and the report that it was done both stand: of each owner, the verb. */
export function taskKeys(sighting: Sighting): string[] {
  const { verb } = taskIn(sighting);
  return verb === "" ? [] : namesOf(sighting).map((name) => `${name} ${verb}`);
}

/** Whether a sighting is nothing but action items that are done, of somebody. */
export function isReport({ actionItems, owners }: Sighting): boolean {
  return actionItems.length > 0 && actionItems.every(({ done }) => done) && owners.length > 0;
}

/**
 * Whether a report tells that an action item was done: "Ada issued the new index (closed)" of "Ada to issue the new index
 * as soon as the tests pass". The report tells all that was asked for, or all but its condition. Of a bare verb ("Ada to
 * investigate") any report in the same file does.
 * @param report of the same owner and verb.
 */
export function isReportOf(report: Sighting, asked: Sighting): boolean {
  if (report.place.date <= asked.place.date || TAKES_BACK.test(report.title)) return false;
  const told = taskIn(report).objects;
  const wanted = taskIn(asked).objects;
  if (wanted.length === 0) return report.place.path === asked.place.path;
  if (wanted.length >= FEWEST_APART && isInOrder(wanted, told)) return true;
  if (wanted.length >= FEWEST_TOGETHER && begins(told, wanted)) return true;
  const condition = wanted[told.length] ?? "";
  return told.length >= FEWEST_TOGETHER && begins(wanted, told) && CONDITIONS.has(condition);
}

function begins(words: string[], beginning: string[]): boolean {
  return beginning.every((word, at) => word === words[at]);
}

function isInOrder(few: string[], many: string[]): boolean {
  let found = 0;
  for (const word of many) if (word === few[found]) found += 1;
  return found === few.length;
}

/** Whether a title goes on behind its owners as one that tells how it is going, and asks for nothing: "Ada reports …". */
export function tellsHowItGoes(sighting: Sighting): boolean {
  return TELLS.has(wordsIn(sighting)[0] ?? "");
}

/** The names of a sighting's owners, folded and word by word. */
export function namesOf({ owners }: Pick<Sighting, "owners">): string[] {
  return unique(owners.flatMap((owner) => foldTitle(owner).split(" ")));
}

function taskIn(sighting: Sighting): Task {
  const words = wordsIn(sighting);
  const at = words.findIndex((word) => !BEFORE_VERB.has(word));
  const verb = at < 0 ? "" : (words[at] ?? "");
  return { verb: stemOf(PAST_OF[verb] ?? verb), objects: words.slice(at + 1) };
}

function stemOf(verb: string): string {
  return verb.replace(/(?:ied|ying|y)$/u, "i").replace(/(?:ed|ing|e)$/u, "");
}

function wordsIn(sighting: Sighting): string[] {
  const names = new Set(namesOf(sighting));
  return significantWords(foldTitle(sighting.title)).filter((word) => !names.has(word));
}
