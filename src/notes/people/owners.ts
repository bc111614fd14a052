import type { Attendee } from "../../model/meeting.js";
import { areInitials, isNoName, isRemark, isThing, namesGroup, shortNames } from "./owner-words.js";
import { looksLikeName } from "./person.js";
import { findSpeaker, splitPeople } from "./speaker.js";
import { isVerb } from "./verbs.js";

const NAME_TO =
  /^\s*(?:@?[\w.'’-]+(?:[ ,/&+]+(?:and )?(?:@?[\w.'’-]+|\([\w.]+\))){0,6}?)\s+(?=(?:to|will|shall|should|must|needs? to|has to|is to|are to|agreed to|volunteered to|offered to|is going to|please)\s)/iu;
const NAME_COLON =
  /^\s*([^\s:[\](){}<>?!][^:[\](){}<>?!]{1,59}?)\s{0,3}(?::\s+|:$|\s+[-–—]{1,2}>?\s+|[-–—]\s+(?=\S)|\s*->\s*|\s*→\s*)/;
/** `@ada`, and `@Ada B` before what she is to do. */
const MENTION =
  /(?<![\w./])@([A-Za-z\d][\w-]{0,38}(?: \p{Lu}(?=\.? (?:to|will|shall|should|has)\s))?)(?![\w-]|\/|\.\w)/gu;
/** Before a mention: then the person is asked, thanked or told, and does not do it. */
const NOT_DOING =
  /\b(?:cc|ping|ask|asks|with|to|from|thanks?|thank you|by way of|for|about|of|via|see|like|per)\s*:?\s*\(?$/i;
/** So near before a mention. */
const NEAR = 60;
const OPENING_MENTIONS = /^\s*(?:@[A-Za-z\d][\w-]*(?:\s*(?:[,/&+]|and)\s*|\s+)?)+\s*(?:[:–-]\s*)?/;
const TRAILING_NAMES =
  /[([]\s*(?:owner|assigned to|assignee|@)?\s*:?\s*([^()[\]]{2,60}?)\s*[)\]]\s{0,3}[.;]?\s{0,3}(?:\([^()]{2,80}\)\s{0,3}|[-–—]\s{0,3}(?:[Cc]losed|CLOSED|[Dd]one|DONE|[Oo]pen|OPEN|[Pp]ending|PENDING)\W?\s{0,3})?$|\s[-–—]+\s*(@?\p{L}[\p{L}'’-]{1,30}(?:\s?[,/&]\s?@?\p{L}[\p{L}'’-]{1,30}){0,5})\s*$/u;
const ASSIGNED =
  /\b(?:owner|owners|assignee|assigned to|assigned|responsible|dri|who)\s*[:=]\s*([^.;()[\]|:]{2,60}?)(?=\s{0,3}(?:$|[.;()[\]|]|[-–—]\s|,?\s?(?:due|deadline|eta|by|until)\b))/i;

/** `Working group, please review`, also after a sentence. */
const PLEASE = /(?:^|[.;!?])\s{0,3}([^\s.;!?:][^.;!?:]{1,40}?),?\s{1,3}please\s{1,3}(\p{Ll}{2,20})/u;
/** Who asks for something does not do it. */
const ASKS =
  /^(?:would (?:like|love|appreciate|welcome) (?!to\b)|(?:needs?|wants?|asks?|asked|requests?|requested|seeks?)\b(?! to\b)|(?:is|are) (?:looking for|asking|waiting)\b|could use\b)/i;
const MODAL = /^(?:to|will|shall|should|must|needs?|has|is|are|agreed|volunteered|offered|please)\b/i;

/** Somebody found at the start of a line, and where what they do begins. */
export interface OpeningOwner {
  names: string[];
  length: number;
}

/** Who an action is handed to. Knows those present: a first name among them needs no further proof. */
export class OwnerFinder {
  private readonly known: Set<string>;

  constructor(attendees: Attendee[]) {
    this.known = new Set(
      attendees.flatMap(({ name, handle }) =>
        [name, ...shortNames(name), handle ?? ""].map((word) => word.toLowerCase()),
      ),
    );
    this.known.delete("");
  }

  /**
   * Owner prefix of an action: `[ada]`, `@ada:`, `Ada:`, `(Ada)`, `**Ada and Grace**`. It is no part of the action's text.
   * @param boldEnd where opening bold words end.
   */
  prefixOf(text: string, boldEnd = 0): OpeningOwner | null {
    const speaker = findSpeaker(text);
    if (speaker) return speaker;
    const mentions = OPENING_MENTIONS.exec(text);
    if (mentions) return withInitial(text, splitMentions(mentions[0]), mentions[0].length);
    return this.bracketedAt(text) ?? this.boldAt(text, boldEnd) ?? this.labelAt(text);
  }

  /** `(Ada)`, `(ABL/GH)`, `(ada)`; what only remarks on the action is nobody unless somebody present is called so. */
  private bracketedAt(text: string): OpeningOwner | null {
    const bracketed = /^\s*\(([^()]{2,50})\)\s*:?\s*/.exec(text);
    if (!bracketed) return null;
    const inside = (bracketed[1] as string).replace(/\?$/, "");
    const names = splitPeople(inside);
    const areSomebody = this.areNames(inside) && (!names.some(isRemark) || this.areKnown(inside));
    return areInitials(names) || areSomebody ? { names, length: bracketed[0].length } : null;
  }

  private boldAt(text: string, boldEnd: number): OpeningOwner | null {
    const opening = text
      .slice(0, boldEnd)
      .replace(/(?<![:\s])[:\s]+$/, "")
      .trim();
    const rest = text.slice(boldEnd).trim();
    const isSubject = rest === "" || MODAL.test(rest);
    if (opening === "" || isSubject || !this.areNames(opening) || !this.arePeople(opening)) return null;
    return { names: splitPeople(opening), length: boldEnd };
  }

  /** `Ada:`, `Ada - `, `Ada- `: without a colon it takes more than a capital. */
  private labelAt(text: string): OpeningOwner | null {
    const label = NAME_COLON.exec(text);
    if (!label) return null;
    const [all, opening = ""] = label;
    const sign = all.slice(all.indexOf(opening) + opening.length);
    const isTrusted =
      !/[-–—]/.test(sign) || (/^\s/.test(sign) ? this.arePeople(opening) : this.areKnownTogether(opening));
    return this.areNames(opening) && isTrusted ? { names: this.apart(opening), length: all.length } : null;
  }

  /** Owners as the subject of the sentence: `Ada to write`, `Ada and Grace will`, `Roadmap WG to process`. */
  subjectOf(text: string): string[] {
    const match = NAME_TO.exec(text);
    const names = match?.[0].trim() ?? "";
    const next = text.slice(match?.[0].length ?? 0).split(/\s+/, 4);
    if (!match || !this.hasTask(names, next) || isVerb(names.split(/\s/)[0] as string))
      return this.severalOf(text);
    const isLowerCase = /^\p{Ll}/u.test(names);
    if (isLowerCase && names.includes(" ") && !/,|&|\/| and /.test(names) && !this.areKnown(names)) return [];
    return this.areNames(names) ? splitPeople(names) : this.severalOf(text);
  }

  /**
   * Whether a subject is to do something: "the suite owner must be found", "Tests need to pass" and "Parser to 2.0" hand
   * nothing to anybody, and "KRP to deprecate" is what a proposal is for.
   */
  private hasTask(names: string, [modal = "", ...after]: string[]): boolean {
    if (this.areKnown(names)) return true;
    const isPlural = /^(?:need|are)$/i.test(modal);
    if (isPlural && splitPeople(names).length === 1) return false;
    const [verb = "", further = ""] = after[0] === "to" ? after.slice(1) : after;
    if (/^(?:to|please)$/i.test(modal))
      return isVerb(verb.replace(/\W/g, "")) && !/^\p{Lu}{3,}$/u.test(names);
    return verb.toLowerCase() !== "be" || further.endsWith("ing");
  }

  /** Several names joined before a verb: `Ada and Grace write`, `ada/grace build`. */
  private severalOf(text: string): string[] {
    const match =
      /^\s*([\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)?(?:\s?[/&]\s?|, | and )[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)?) ([\p{Ll}]+)\b/u.exec(
        text,
      );
    if (!match) return [];
    const names = match[1] as string;
    return isVerb(match[2] as string) && this.areNames(names) ? splitPeople(names) : [];
  }

  /** Somebody present, or with `@`, as the subject of any sentence: `Ada plans a release`. */
  openingPerson(text: string): OpeningOwner | null {
    const match = /^\s*(@?[\p{L}\d'’-]+(?:\s?[/&]\s?[\p{L}\d'’-]+)*)\s+(?=\p{Ll})/u.exec(text);
    const names = match?.[1];
    if (!match || !names || !(names.startsWith("@") || this.areKnown(names))) return null;
    return { names: splitPeople(names), length: match[0].length };
  }

  /** Somebody present as the subject of any sentence: `Ada plans a release`. */
  knownSubjectOf(text: string): string[] {
    const said = text.replace(/^\s*@/, "");
    const opening = this.openingPerson(said);
    return opening && !ASKS.test(said.slice(opening.length)) ? opening.names : [];
  }

  /** Owners by a mention that does it, a bracket at the end, or "assigned to". */
  within(text: string): string[] {
    const mentions = [...text.matchAll(MENTION)].filter(
      ({ index }) => !NOT_DOING.test(text.slice(Math.max(0, index - NEAR), index)),
    );
    if (mentions.length > 0) return [...new Set(mentions.map((match) => match[1] as string))];
    const assigned = ASSIGNED.exec(text)?.[1];
    if (assigned && this.areNames(assigned.trim())) return splitPeople(assigned.trim());
    const [, asked = "", verb = ""] = PLEASE.exec(text) ?? [];
    if (isVerb(verb) && this.areNames(asked) && this.arePeople(asked)) return splitPeople(asked);
    const trailing = TRAILING_NAMES.exec(text);
    const names = trailing?.[1] ?? trailing?.[2];
    return names && this.areNames(names) && this.areTrusted(names) ? splitPeople(names) : [];
  }

  /** Owners when a line holds nothing but names: `Ada and Grace?`. */
  onlyNames(text: string): string[] {
    const names = text
      .replace(/^\W*(?:owners?|assignees?|assigned to|who)\s*:/i, "")
      .replace(/(?<![?.!:\s])[?.!:\s]+$/, "")
      .trim();
    return names !== "" && this.areNames(names) && this.areTrusted(names) ? splitPeople(names) : [];
  }

  /** Who does what stands below a title: `Next steps (@ada)`, `To do for Ada`. */
  ofTitle(title: string): string[] {
    const mentioned = title.includes("@") ? this.within(title) : [];
    if (mentioned.length > 0) return mentioned;
    const after = /\b(?:for|by)\s+([^:]{2,40}?)\W*$/i.exec(title)?.[1];
    return after ? this.onlyKnown(after) : [];
  }

  /** Those present, when a line holds nothing but their names. */
  onlyKnown(text: string): string[] {
    const names = this.onlyNames(text);
    return names.length > 0 && names.every((name) => this.known.has(name.toLowerCase())) ? names : [];
  }

  /** Whether every part of some words can be somebody. */
  areNames(names: string): boolean {
    const parts = splitPeople(names.replace(/\(.*?\)/g, "").trim());
    return parts.length > 0 && parts.length <= 6 && parts.every((part) => this.isName(part));
  }

  private isName(name: string): boolean {
    const folded = name.toLowerCase();
    if (this.known.has(folded)) return true;
    const words = name.split(/\s+/);
    if (namesGroup(name) && words.length <= 4 && !isVerb(words[0] as string)) return true;
    if (words.some(isNoName) || isVerb(words[0] as string)) return false;
    if (words.length > 3 || !looksLikeName(name) || (words.length === 1 && isThing(name))) return false;
    return words.length > 1 || /^[\p{L}\d_-]{2,39}$/u.test(name);
  }

  /** Those present, or others beside one of them: "Ada and Grace". */
  private areKnownTogether(names: string): boolean {
    return splitPeople(names).some((name) => this.known.has(name.toLowerCase())) || this.areKnown(names);
  }

  /** Names that stand together, apart; also "AB GH" when both are there. */
  private apart(names: string): string[] {
    const words = names.split(" ");
    const areInitials = words.every(
      (word) => /^\p{Lu}{2,3}$/u.test(word) && this.known.has(word.toLowerCase()),
    );
    return areInitials ? words : splitPeople(names);
  }

  private areKnown(names: string): boolean {
    return splitPeople(names).every((name) => this.known.has(name.toLowerCase()) || namesGroup(name));
  }

  /** Those present, groups, or several people at once. */
  private arePeople(names: string): boolean {
    const parts = splitPeople(names);
    return parts.length > 1 || this.areKnown(names) || namesGroup(names);
  }

  /** Names without a verb need more proof than a capital: those present, or first and last name. */
  private areTrusted(names: string): boolean {
    return splitPeople(names).every(
      (name) =>
        this.known.has(name.toLowerCase()) ||
        namesGroup(name) ||
        /^(?:\p{Lu}\p{Ll}+|\p{Lu}\.(?= ))(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u.test(name),
    );
  }
}

/** `@Ada B to write`: the initial of the last name is a part of the name. */
function withInitial(text: string, names: string[], length: number): OpeningOwner {
  const initial = /^(\p{Lu})\.?\s+(?=(?:to|will|shall|should|has)\s)/u.exec(text.slice(length));
  if (!initial) return { names, length };
  return {
    names: [...names.slice(0, -1), `${names.at(-1)} ${initial[1]}`],
    length: length + initial[0].length,
  };
}

const splitMentions = (text: string) =>
  [...text.matchAll(/@([A-Za-z\d][\w-]*)/g)].map((match) => match[1] as string);
