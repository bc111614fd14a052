import { foldTitle } from "./fold-title.js";
import { significantWords } from "./near-title.js";
import { isReport, namesOf, tellsHowItGoes } from "./reported-task.js";
import type { Sighting } from "./sightings.js";
import { kindOfSighting, type Thread } from "./thread.js";

/** An action item that a meeting handed out and left open. */
export interface Asked {
  asked: Sighting;
  thread: Thread;
}

/** A commitment as an action item that is left open; none when it is not one. */
export function askedBy(thread: Thread): Asked[] {
  const asked = thread.sightings.at(-1);
  return asked?.actionItems.some(({ done }) => !done) ? [{ asked, thread }] : [];
}

/** A line that says in words of its own how a commitment of some title is going. */
export function asStatusOf(title: string, line: Sighting): Sighting {
  return { ...line, title, isStatus: true };
}

/** With fewer lines, that their owners come in the order of the meeting before may be chance. */
const FEWEST_LINES = 3;
/** So many lines have to be known for a list to be one of earlier actions, where it does not answer for all of them. */
const FEWEST_KNOWN = 2;
/** So many words the one line of an owner has to share with the one action that the list says nothing else of. */
const FEWEST_SHARED = 2;

/**
 * Which lines of a meeting answer, in words of their own, for actions of the meeting before. Many meetings begin by going
 * through these one by one: "Ada: helped by Grace, licences are in place (closed)". Such a list is known by a line that
 * names its action. Where it has as many lines as there were actions, of the same owners in the same order, and each
 * shares a word with its action or with what that stands under, each is the answer. In any other, the one unknown line of
 * an owner answers for the one action of theirs that the list says nothing else of, if they share more.
 * @param asked in the order of their notes.
 * @param known the commitments that lines are known to speak of.
 */
export function answersTo(
  asked: Asked[],
  sightings: Sighting[],
  known: (sighting: Sighting) => Thread | undefined,
): Map<Sighting, Asked> {
  const askedIn = (sighting: Sighting) => asked.find(({ thread }) => thread === known(sighting));
  const actions = sightings.filter((sighting) => kindOfSighting(sighting) === "action");
  const end = actions.findIndex((sighting) => !askedIn(sighting) && (known(sighting) || !isTold(sighting)));
  const list = end < 0 ? actions : actions.slice(0, end);
  const rest = list.filter((sighting) => !known(sighting));
  const named = list.flatMap((sighting) => askedIn(sighting) ?? []);
  if (rest.length === 0 || named.length === 0) return new Map();
  const isRollCall =
    list.length >= FEWEST_LINES &&
    list.length === asked.length &&
    list.every((line, at) => answers(line, asked[at], askedIn(line)));
  if (isRollCall)
    return new Map(list.flatMap((line, at) => pairOf(rest.includes(line) ? line : null, asked[at])));
  if (named.length < FEWEST_KNOWN) return new Map();
  const open = asked.filter((one) => !named.includes(one));
  return new Map(rest.flatMap((line) => pairOf(line, onlyOneFor(line, rest, open))));
}

function pairOf(line: Sighting | null, asked: Asked | undefined): [Sighting, Asked][] {
  return line && asked ? [[line, asked]] : [];
}

/** Whether a line may be the answer for an action at its place, being known for no other. */
function answers(line: Sighting, at: Asked | undefined, known: Asked | undefined): boolean {
  if (!at || (known && known !== at)) return false;
  return known !== undefined || (areSame(line, at.asked) && sharedBy(line, at.asked) > 0);
}

function onlyOneFor(line: Sighting, rest: Sighting[], open: Asked[]): Asked | undefined {
  const [one, ...others] = open.filter(({ asked }) => areSame(line, asked));
  const isOnly = rest.every((other) => other === line || !areSame(other, line)) && others.length === 0;
  return one && isOnly && sharedBy(line, one.asked) >= FEWEST_SHARED ? one : undefined;
}

function isTold(sighting: Sighting): boolean {
  return isReport(sighting) || tellsHowItGoes(sighting);
}

function areSame(one: Sighting, other: Sighting): boolean {
  const names = (sighting: Sighting) => [...namesOf(sighting)].sort().join(" ");
  return names(one) !== "" && names(one) === names(other);
}

/** How many words the title of a line shares with an action or with what that stands under, beside its owners. */
function sharedBy(line: Sighting, { title, topic, owners }: Sighting): number {
  const beside = new Set(namesOf({ owners }));
  const words = new Set(significantWords(foldTitle(`${title} ${topic ?? ""}`)));
  return significantWords(foldTitle(line.title)).filter((word) => words.has(word) && !beside.has(word))
    .length;
}
