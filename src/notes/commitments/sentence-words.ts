/** The words that tell whether a line of notes names work, or goes on about the item above it. */
import { LABELS } from "../deadlines/label-words.js";

const words = (...lists: string[]) => new Set(lists.join(" ").split(" "));

/** Openings that change nothing: "and", "hopefully". */
export const FILLERS = words(
  "and also so but just then now hopefully probably possibly likely most maybe perhaps still already otherwise however",
  "again yes yeah ok okay well fyi almost nearly",
);

/** Verbs that a sentence without a subject begins with: what they say is said of the item above. */
export const FINITE_VERBS = words(
  "will won't would should shall must can could may might is isn't are was were has have had needs need",
  "wants wanting hopes hope hoping aims aiming plans planning expects expect expecting tries trying intends intending",
  "promised promises agreed offered volunteered looks seems waits waiting works working looking targeting",
  "goes lands ships closes ends expires depends stays remains comes starts takes got gets",
);

/** Openings that need a preposition, an infinitive or nothing behind them: "ready by", "planned for", "due". */
export const STATES = words(
  "ready done finished complete completed late behind planned scheduled expected estimated targeted",
  "promised due in-progress wip not running",
);
export const AFTER_STATE = words("by for to in on at before after until till within");

/** What follows them is a piece of work. */
export const DETERMINERS = words(
  "a an the our my your their his her its each every all any some more new first next",
);

/** What is called a date rather than a piece of work. */
export const DATE_LABELS = new Set([
  ...LABELS,
  ...["deadlines", "timelines", "goal", "estimate", "estimation", "etd"],
]);

/** Somebody, whoever it is: what they say of "it" is said of the item above. */
export const PERSONS = words(
  "i we you he she they somebody someone anybody anyone nobody everybody everyone people folks",
);

/** The last word of what people are called together: "the charts group", "two adopters". */
export const GROUPS = words(
  "people folks users user adopters adopter maintainers maintainer contributors contributor reviewers customers vendors",
  "distributions packagers auditors lawyers sponsors sponsor volunteers students members group groups team teams",
  "foundation company companies board committee community wg sig council staff engineers developers",
);
/** Words that may stand before such a name. */
export const BEFORE_GROUP = words(
  "the a an some many several few two three four five most all other our their one no every another half of",
);

/** "If they do not answer by then": a condition of what stands above. */
export const CONDITIONS = words("if unless when once");

/** Pronouns for the item above, when nothing that they could belong to follows. */
export const POINTERS = words("this that these those");
export const OBJECTS = words("it them they its it's they're that's");

/** Words with a pointer before them leave it a pronoun: "this by Friday", "that is". */
export const AFTER_POINTER = words(
  "by before in on for to at as with until till after once when if and but so because or since during within around",
  "done ready finished merged released fixed written reviewed landed out up off down first next soon too also together",
  "is are was were will would should must can could may might has have had needs need looks seems goes one ones time",
  "today tomorrow now ends closes lands ships",
);

/** Words beside a verb that are nothing to work on. */
export const EMPTY_WORDS = words(
  "be been being to on off up out down with try get got have has done ready finished completed complete finish release",
  "released land landed merge merged ship shipped publish published start started working a an the by in at for of",
);
