import { isVerb } from "../people/verbs.js";
import {
  AFTER_POINTER,
  AFTER_STATE,
  BEFORE_GROUP,
  CONDITIONS,
  DATE_LABELS,
  DETERMINERS,
  EMPTY_WORDS,
  FILLERS,
  FINITE_VERBS,
  GROUPS,
  OBJECTS,
  PERSONS,
  POINTERS,
  STATES,
} from "./sentence-words.js";

/**
 * What the words of a line begin with: the name of some work (`thing`), somebody (`people`), a command (`task`), or
 * something that is only said of what stands above (`predicate`: "will be ready", "it has to", "deadline is").
 */
type Opening = "thing" | "people" | "task" | "predicate";

/** A group is named in so many words: "the people of the charts group". */
const LONGEST_GROUP = 6;

/**
 * Whether words say something of the item above instead of naming work of their own: "will try to have this", "to be
 * ready", "the TOC would like to have two of them". Given is what stands before the date or flag, without a speaker.
 * @param isSomebody whether they begin with a person or body that is known by name.
 */
export function speaksOfAbove(said: string, isSomebody: boolean): boolean {
  const words = wordsOf(said);
  switch (openingOf(words, isSomebody)) {
    case "predicate":
      return true;
    case "people":
      return saysOfAbove(words.slice(1));
    case "task":
      return words.slice(1).every(isEmpty) || [1, 2, 3].some((at) => pointsAbove(words, at));
    default:
      return false;
  }
}

/** Whether a title names some work, rather than saying what somebody does or is to do: "Windows build", but not "Build it". */
export const namesThing = (title: string) => openingOf(wordsOf(title), false) === "thing";

/**
 * Whether a title tells something instead of naming it, so that only what stands around it says of what: a clause of its own
 * ("the map will be sent round"), a word for what was spoken of ("ask, so that we can begin"), or a number in front.
 */
export const leavesOpen = (title: string) => CLAUSE.test(title);
const CLAUSE =
  /^#?\d{1,6}: |(?:^|[\s(])(?:will|won['’]t|would|shall|should|must|can|could|might|is|isn['’]t|are|aren['’]t|was|were|has|had|[Ww]e|[Tt]hey|[Ii]t|[Tt]hem|[Ii])(?=['’\s,.;:)]|$)/;

const VERB = String.raw`^\W*(?:(?:please|also|then|try to|help(?: to)?)\s+)*\p{L}[\p{L}-]*(?:\s(?:at|about|after|for|in|into|of|off|on|out|over|through|to|up|with))*`;
const PARTICLES = String.raw`(?:\s(?:again|as well|down|further|offline|out|over|soon|together|too|up))*[\s.!;]*$`;
const POINTS = new RegExp(String.raw`${VERB}\s(?:it|that|them|these|this|those)${PARTICLES}`, "iu");
const BARE = new RegExp(VERB + PARTICLES, "iu");

/** Whether a task only points at what it is done to: "work on this", "review them". */
export const pointsAt = (task: string) => POINTS.test(task);

/** Whether a task names nothing that it is done to: "work on this", "investigate". */
export const lacksObject = (task: string) => POINTS.test(task) || BARE.test(task);

/** Whether people speak of "it", or of nothing at all: "wants to help, it has to", "we will release". */
function saysOfAbove(words: string[]): boolean {
  if (words.every(isEmpty)) return true;
  const pointer = words.findIndex((_, at) => pointsAbove(words, at));
  const verb = words.findIndex((word) => FINITE_VERBS.has(word) || isTold(word));
  return pointer >= 0 && !words.slice(verb + 1, pointer).some((word) => DETERMINERS.has(word));
}

/** Lower-case words without what changes nothing at their beginning; `:` and `,` stay on the word before them. */
function wordsOf(said: string): string[] {
  const words =
    said
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}@#][\p{L}\p{N}\p{M}'/.@#-]*:?/gu) ?? [];
  const from = words.findIndex((word) => !FILLERS.has(word.replace(/:$/, "")));
  return from < 0 ? [] : words.slice(from);
}

function openingOf(words: string[], isSomebody: boolean): Opening {
  const [first = "", second = ""] = words;
  if (first === "") return "predicate";
  if (isSomebody || PERSONS.has(first) || opensWithGroup(words)) return "people";
  if (first === "have" && isObject(second)) return "task";
  if (OBJECTS.has(first) || FINITE_VERBS.has(first)) return "predicate";
  if (CONDITIONS.has(first) && (PERSONS.has(second) || OBJECTS.has(second))) return "predicate";
  if (POINTERS.has(first)) return pointsAbove(words, 0) ? "predicate" : "thing";
  if (first === "to") return second === "be" || second === "" ? "predicate" : "task";
  if (STATES.has(first) && (second === "" || AFTER_STATE.has(second))) return "predicate";
  if (DATE_LABELS.has(first.replace(/:$/, "")) && first.endsWith(":"))
    return openingOf(words.slice(1), false);
  if (labelsDate(words)) return "predicate";
  return isVerb(first) && !FINITE_VERBS.has(second) ? "task" : "thing";
}

/** "Have estimates ready" asks for them; "have been merged" and "have to be there" go on about the item above. */
const isObject = (word: string) =>
  /^\p{L}{3,}s$/u.test(word) && !OBJECTS.has(word) && !POINTERS.has(word) && !EMPTY_WORDS.has(word);

/** "Deadline is", "the goal is to"; a "deadline for the final video" names the work that it is for. */
function labelsDate(words: string[]): boolean {
  const label = words.slice(0, 3).find((word) => !BEFORE_GROUP.has(word)) ?? "";
  return DATE_LABELS.has(label) && !words.includes("for") && !words.includes("of");
}

/** "The charts group wants", "two adopters asked": a group and what it does. */
function opensWithGroup(words: string[]): boolean {
  const end = words.slice(0, LONGEST_GROUP).findIndex((word) => GROUPS.has(word));
  const isNamed = end > 0 && (BEFORE_GROUP.has(words[0] ?? "") || end <= 2);
  return (isNamed || end === 0) && (FINITE_VERBS.has(words[end + 1] ?? "") || isTold(words[end + 1] ?? ""));
}

/** Verbs in the past or the third person: "asked", "waits". */
const isTold = (word: string) => /^(?:[a-z]+ed|keeps?|said|says|asks?|wait|want|know|told)$/.test(word);

/** Whether a word stands for the item above: "it", and "this" without a noun behind it. */
function pointsAbove(words: string[], at: number): boolean {
  const word = words[at] ?? "";
  if (OBJECTS.has(word)) return true;
  return POINTERS.has(word) && (at === words.length - 1 || AFTER_POINTER.has(words[at + 1] ?? ""));
}

const isEmpty = (word: string) => EMPTY_WORDS.has(word) || FILLERS.has(word) || FINITE_VERBS.has(word);
