import type { Attendee } from "../../model/meeting.js";
import { looksLikeName } from "./person.js";
import { findSpeaker, splitPeople } from "./speaker.js";
import { isVerb } from "./verbs.js";

/** Words that open a line and a colon, or stand before "to", without being anybody. */
const NOT_A_PERSON =
  /^(?:somebody|someone|anybody|anyone|nobody|people|folks|users?|individuals?|need(?:s|ed)?|want(?:s|ed)?|going|have|has|had|how|what|when|where|why|who|which|there|this|that|these|those|it|we|i|you|they|he|she|the|a|an|next|also|just|still|remember|try|plan|things?|items?|stuff|something|work|everything|access|link|links|note|notes|update|updates|action|actions|issue|issues|pr|prs|question|answer|status|timeline|goal|goals|topic|release|releases|example|important|related|see|thanks|due|eta|deadline|target|context|background|decision|conclusion|result|outcome|option|options|proposal|summary|todo|ai|p0|p1|urgent|re|fyi|ps|edit|reminder|homework|docs?|documentation|roadmap|changes|move|back|up|out|in|on|for|from|with|if|and|or|but|not|no|yes|ok|maybe|possibly|due|according|thanks|response|switch(?:ing)?|migrat\w+|\w+ing|looking|open|closed|done|pending|new|more|other|one|two|able|ready|first|second|title|step|steps|part|see|read|link|http|https)$/i;
const GROUP =
  /\b(?:team|wg|working group|sig|tsc|tac|toc|board|chairs?|maintainers|leads?|all|everyone|everybody|committee|community|group|staff|members)$/i;

const NAME_TO =
  /^\s*(?:@?[\w.'’-]+(?:[ ,/&+]+(?:and )?(?:@?[\w.'’-]+|\([\w.]+\))){0,6}?)\s+(?=(?:to|will|shall|should|must|needs? to|has to|is to|are to|agreed to|volunteered to|offered to|is going to)\s)/iu;
const NAME_COLON = /^\s*([^:[\](){}<>?!]{2,60}?)\s*(?::\s+|:$|\s+[-–—]{1,2}>?\s+|\s*->\s*|\s*→\s*)/;
/** `@ada`, and `@Ada B` before what she is to do. */
const MENTION =
  /(?<![\w./])@([A-Za-z\d][\w-]{0,38}(?: \p{Lu}(?=\.? (?:to|will|shall|should|has)\s))?)(?![\w/-]*\/|\.\w)/gu;
/** Before a mention: then the person is asked, thanked or told, and does not do it. */
const NOT_DOING =
  /\b(?:cc|ping|ask|asks|with|to|from|thanks?|thank you|by way of|for|about|of|via|see|like|per)\s*:?\s*\(?$/i;
const OPENING_MENTIONS = /^\s*(?:@[A-Za-z\d][\w-]*(?:\s*(?:[,/&+]|and)\s*|\s+)?)+\s*(?:[:–-]\s*)?/;
const TRAILING_NAMES =
  /[([]\s*(?:owner|assigned to|assignee|@)?\s*:?\s*([^()[\]]{2,60}?)\s*[)\]]\s*[.;]?\s*$|\s[-–—]+\s*(@?\p{Lu}[\p{L}'’-]+(?:\s*[,/&]\s*@?\p{Lu}[\p{L}'’-]+)*)\s*$/u;
const ASSIGNED =
  /\b(?:owner|owners|assignee|assigned to|assigned|responsible|dri|who)\s*[:=]\s*([^.;()]{2,60})/i;

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
        [name, ...name.split(/\s+/), initialsOf(name), handle ?? ""].map((word) => word.toLowerCase()),
      ),
    );
    this.known.delete("");
  }

  /** Owner prefix of an action: `[ada]`, `@ada:`, `Ada:`, `(Ada)`. The prefix is no part of the action's text. */
  prefixOf(text: string): OpeningOwner | null {
    const speaker = findSpeaker(text);
    if (speaker) return speaker;
    const mentions = OPENING_MENTIONS.exec(text);
    if (mentions) return withInitial(text, splitMentions(mentions[0]), mentions[0].length);
    const bracketed = /^\s*\(([^()]{2,50})\)\s*:?\s*/.exec(text);
    if (bracketed && this.areNames(bracketed[1] as string)) {
      return { names: splitPeople(bracketed[1] as string), length: bracketed[0].length };
    }
    const colon = NAME_COLON.exec(text);
    const needsProof = colon !== null && /[-–—]/.test(colon[0].slice((colon[1] as string).length));
    if (colon && this.areNames(colon[1] as string) && (!needsProof || this.arePeople(colon[1] as string))) {
      return { names: splitPeople(colon[1] as string), length: colon[0].length };
    }
    return null;
  }

  /** Owners as the subject of the sentence: `Ada to write`, `Ada and Grace will`, `Roadmap WG to process`. */
  subjectOf(text: string): string[] {
    const match = NAME_TO.exec(text);
    if (!match) return this.severalOf(text);
    const names = match[0].trim();
    const next = text.slice(match[0].length).split(/\s+/);
    if (!this.hasTask(names, next) || isVerb(names.split(/\s/)[0] as string)) return [];
    const isLowerCase = /^\p{Ll}/u.test(names);
    if (isLowerCase && names.includes(" ") && !/,|&|\/| and /.test(names) && !this.areKnown(names)) return [];
    return this.areNames(names) ? splitPeople(names) : [];
  }

  /** Whether a subject is to do something: "the suite owner must be found" and "Parser to 2.0" hand nothing to anybody. */
  private hasTask(names: string, [modal = "", verb = "", further = ""]: string[]): boolean {
    if (this.areKnown(names)) return true;
    if (modal.toLowerCase() === "to") return isVerb(verb.replace(/\W/g, ""));
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
    const opening = this.openingPerson(text.replace(/^\s*@/, ""));
    return opening?.names ?? [];
  }

  /** Owners by a mention that does it, a bracket at the end, or "assigned to". */
  within(text: string): string[] {
    const mentions = [...text.matchAll(MENTION)].filter(
      (match) => !NOT_DOING.test(text.slice(0, match.index)),
    );
    if (mentions.length > 0) return [...new Set(mentions.map((match) => match[1] as string))];
    const assigned = ASSIGNED.exec(text)?.[1];
    if (assigned && this.areNames(assigned.trim())) return splitPeople(assigned.trim());
    const trailing = TRAILING_NAMES.exec(text);
    const names = trailing?.[1] ?? trailing?.[2];
    return names && this.areNames(names) && this.areTrusted(names) ? splitPeople(names) : [];
  }

  /** Owners when a line holds nothing but names: `Ada and Grace?`. */
  onlyNames(text: string): string[] {
    const names = text
      .replace(/^\W*(?:owners?|assignees?|assigned to|who)\s*:/i, "")
      .replace(/[?.!:\s]+$/, "")
      .trim();
    return names !== "" && this.areNames(names) && this.areTrusted(names) ? splitPeople(names) : [];
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
    if (GROUP.test(name) && words.length <= 4 && !isVerb(words[0] as string)) return true;
    if (words.some((word) => NOT_A_PERSON.test(word)) || isVerb(words[0] as string)) return false;
    if (words.length > 3 || !looksLikeName(name)) return false;
    return words.length > 1 || /^[\p{L}\d_-]{2,39}$/u.test(name);
  }

  private areKnown(names: string): boolean {
    return splitPeople(names).every((name) => this.known.has(name.toLowerCase()) || GROUP.test(name));
  }

  /** Those present, groups, or several people at once. */
  private arePeople(names: string): boolean {
    const parts = splitPeople(names);
    return parts.length > 1 || this.areKnown(names) || GROUP.test(names);
  }

  /** Names without a verb need more proof than a capital: those present, or first and last name. */
  private areTrusted(names: string): boolean {
    return splitPeople(names).every(
      (name) =>
        this.known.has(name.toLowerCase()) ||
        GROUP.test(name) ||
        /^\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u.test(name),
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

const initialsOf = (name: string) => {
  const initials = name.split(/\s+/).map((word) => word[0] ?? "");
  return initials.length > 1 ? initials.join("") : "";
};
