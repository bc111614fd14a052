import type { Attendee } from "../../model/meeting.js";
import { findJoint } from "./joint-names.js";
import { OwnerNames } from "./owner-names.js";
import {
  findBeforeDash,
  findBeforeWork,
  findHanded,
  findOwnerPrefix,
  type HandedOver,
  type OpeningOwner,
} from "./owner-prefix.js";
import { namesEverybody } from "./owner-words.js";
import { splitPeople } from "./speaker.js";
import { findTakingOn, type TakenOn } from "./taking-on.js";
import { isVerb, isVerbBehindTo } from "./verbs.js";
import { findClosing, findWithin } from "./within.js";

/** A word of a name, or an account. */
const NAME = String.raw`@?[\p{L}\d_.][\p{L}\p{M}\d_.'’-]*`;
/** What is said of somebody: "(with Grace?)". */
const REMARK = String.raw`\([^()]{1,30}\)`;
const HAS_TO =
  "(?:(?:still )?(?:to|needs? to|has to)|will|shall|should|must|is to|are to|agreed to|volunteered to|offered to|is going to|going to|please)";
/** The subject of a task, up to its verb: `Ada and Grace will`. */
const NAME_TO = new RegExp(
  String.raw`^\s*(?:${NAME}(?:[ ,/&+]+(?:and )?(?:${NAME}|${REMARK})){0,6}?)\s+(?=${HAS_TO}\s)`,
  "iu",
);
/** Who asks for something does not do it. */
const ASKS =
  /^(?:would (?:like|love|appreciate|welcome) (?!to\b)|(?:needs?|wants?|asks?|asked|requests?|requested|seeks?)\b(?! to\b)|(?:is|are) (?:looking for|asking|waiting)\b|could use\b)/i;

/** Who an action is handed to. Knows those present: a first name among them needs no further proof. */
export class OwnerFinder {
  private readonly names: OwnerNames;

  /** @param rolls what names those present, and says for whom they speak. */
  constructor(attendees: Attendee[], rolls: string[] = []) {
    this.names = new OwnerNames(attendees, rolls);
  }

  /** Whether nothing says who was there. */
  get areUnknown(): boolean {
    return this.names.areUnknown;
  }

  /** Whether every part of some words can be somebody. */
  areNames(words: string): boolean {
    return this.names.areNames(words);
  }

  /** Whether somebody is named, and nobody but those present and groups. */
  areKnown(names: string[]): boolean {
    return names.length > 0 && names.every((name) => this.names.areKnown(name));
  }

  /**
   * Owner prefix of an action: `[ada]`, `@ada:`, `Ada:`, `(Ada)`, `**Ada and Grace**`. It is no part of the action's text.
   * @param boldEnd where opening bold words end.
   */
  prefixOf(text: string, boldEnd = 0): OpeningOwner | null {
    return findOwnerPrefix(text, boldEnd, this.names);
  }

  /** A single name before a dash, where nothing else can stand: behind `ACTION:`. */
  beforeDash(text: string): OpeningOwner | null {
    return findBeforeDash(text, this.names);
  }

  /** Somebody present alone before what has to be done: `Ada - the map has to be finished`. */
  beforeWork(text: string): OpeningOwner | null {
    return findBeforeWork(text, this.names);
  }

  /** Owners as the subject of the sentence: `Ada to write`, `Ada and Grace will`, `Roadmap WG to process`. */
  subjectOf(text: string): string[] {
    const match = NAME_TO.exec(text);
    const names = match?.[0].trim() ?? "";
    const next = text.slice(match?.[0].length ?? 0).split(/\s+/, 4);
    if (!match || !this.hasTask(withoutRemarks(names), next) || isVerb(names.split(/\s/)[0] as string))
      return findJoint(text, this.names);
    const isLowerCase = /^\p{Ll}/u.test(names);
    if (isLowerCase && names.includes(" ") && !/,|&|\/| and /.test(names) && !this.names.areKnown(names))
      return [];
    return this.areNames(names) ? splitPeople(withoutRemarks(names)) : findJoint(text, this.names);
  }

  /**
   * Whether a subject is to do something: "the suite owner must be found", "Tests need to pass", "Docs still to do" and
   * "Parser to 2.0" hand nothing to anybody, and "KRP to deprecate" is what a proposal is for.
   */
  private hasTask(names: string, [modal = "", ...after]: string[]): boolean {
    if (this.names.areKnown(names)) return true;
    const isPlural = /^(?:need|are)$/i.test(modal);
    if (/^still$/i.test(modal) || (isPlural && splitPeople(names).length === 1)) return false;
    const [verb = "", further = ""] = after[0] === "to" ? after.slice(1) : after;
    if (/^(?:to|please)$/i.test(modal))
      return (
        isVerbBehindTo(verb.replace(/[^\w-]/g, "")) &&
        (!/^\p{Lu}{3,}$/u.test(names) || this.names.isCompany(names))
      );
    return verb.toLowerCase() !== "be" || further.endsWith("ing");
  }

  /** Those present who are handed something or take it on: `Ada to write`, `Charter - Ada will write`. */
  handedTo(text: string): HandedOver | null {
    return findHanded(text, this.names);
  }

  /** Where those present take something on within a text: `…, and Ada (Engines) volunteered to write it`. */
  takingOn(text: string): TakenOn[] {
    return findTakingOn(text, this.names);
  }

  /** Somebody present, or with `@`, as the subject of any sentence: `Ada plans a release`. */
  openingPerson(text: string): OpeningOwner | null {
    const match = /^\s*(@?[\p{L}\d'’-]+(?:(?:\s?[/&]\s?| and )@?[\p{L}\d'’-]+)*)\s+(?=\p{Ll})/u.exec(text);
    const names = match?.[1];
    if (!match || !names || !(names.startsWith("@") || this.names.areKnown(names))) return null;
    return { names: splitPeople(names), length: match[0].length };
  }

  /** Somebody present as the subject of any sentence: `Ada plans a release`. */
  knownSubjectOf(text: string): string[] {
    const said = text.replace(/^\s*@/, "");
    const opening = this.openingPerson(said) ?? this.openingCompanies(said);
    return opening && !ASKS.test(said.slice(opening.length)) ? opening.names : [];
  }

  /** Several for whom those present speak: "KRP/LOOM finishing the map". */
  private openingCompanies(text: string): OpeningOwner | null {
    const [opening = "", names = ""] = /^\s*((?:\p{Lu}{3,}[/&])+\p{Lu}{3,})\s+(?=\p{Ll})/u.exec(text) ?? [];
    const companies = splitPeople(names);
    const isOfPresent = companies.length > 0 && companies.every((name) => this.names.isCompany(name));
    return isOfPresent ? { names: companies, length: opening.length } : null;
  }

  /** Owners by a mention that does it, a bracket at the end, or "assigned to". */
  within(text: string): string[] {
    return findWithin(text, this.names);
  }

  /** Owners in a bracket that closes a line, and where it begins: `Write the guide (Ada)`; null without them. */
  closing(text: string): { names: string[]; index: number } | null {
    return findClosing(text, this.names);
  }

  /** Whether a bracket that closes a line holds nobody but those present. */
  isClosedByPresent(text: string): boolean {
    return this.closing(text)?.names.every((name) => this.names.isPresent(name)) ?? false;
  }

  /** Owners when a line holds nothing but names: `Ada and Grace?`. */
  onlyNames(text: string): string[] {
    const names = text
      .replace(/^\W*(?:owners?|assignees?|assigned to|who)\s*:/i, "")
      .replace(/(?<![?.!:\s])[?.!:\s]+$/, "")
      .trim();
    return names !== "" && this.areNames(names) && this.names.areTrusted(names) ? splitPeople(names) : [];
  }

  /** Who does what stands below a title: `Next steps (@ada)`, `Action items (Ada/Grace)`, `To do for Ada`. */
  ofTitle(title: string): string[] {
    const mentioned = title.includes("@") ? this.within(title) : [];
    if (mentioned.length > 0) return mentioned;
    if (this.isClosedByPresent(title)) return this.closing(title)?.names ?? [];
    const after = /\b(?:for|by)\s+([^:]{2,40}?)\W*$/i.exec(title)?.[1];
    return after ? this.onlyKnown(after) : [];
  }

  /** The one whom a label names and nobody else, with an account or among those present: `@ada (away)`, `[ada]:`, `Ada Byron`. */
  whoseLabel(label: string): string | null {
    const text = label.replace(/\s*(?:\([^()]{1,60}\))?\s*:?\s*$/, "").trim();
    const account = /^\[?@([A-Za-z\d][\w-]{0,38})\]?$/.exec(text)?.[1];
    if (account) return account;
    const name = text.replace(/^\[([^[\]]*)\]$/, "$1");
    return this.names.isPresent(name) ? name : null;
  }

  /** Whether words name somebody present anywhere. */
  speakOfPresent(text: string): boolean {
    return (text.match(/(?<![\p{L}\d])\p{Lu}[\p{L}'’-]+/gu) ?? []).some((word) => this.names.isPresent(word));
  }

  /** Those present, or everybody, when a line holds nothing but their names. */
  onlyKnown(text: string): string[] {
    const names = this.onlyNames(text);
    return names.every((name) => this.names.isPresent(name) || namesEverybody(name)) ? names : [];
  }
}

/** What is said of somebody in brackets, as in "Ada (with Grace?)", is no part of the name; "Ada (Countess) Byron" has one in it. */
const withoutRemarks = (names: string) => names.replace(REMARKS, "");
const REMARKS = new RegExp(String.raw`\s?${REMARK}(?=\s?(?:[,/&+]|and\b|$))`, "g");
