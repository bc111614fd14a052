import { fullNames, TOOK_ON } from "./closing-names.js";
import type { OwnerNames } from "./owner-names.js";
import { areInitials, isRemark } from "./owner-words.js";
import { findSpeaker, splitPeople } from "./speaker.js";
import { isVerb } from "./verbs.js";

const NAME_COLON =
  /^\s*([^\s:[\](){}<>?!][^:[\](){}<>?!]{1,59}?)\??(?:\s?\([^()]{1,40}\)(?=\s?:\s))?(\s{0,3}(?::\s+|:$|\s+~\s+(?=\p{L})|\s+[-–—]{1,2}>?\s+|[-–—]\s+(?=\S)|\s*[-=]>\s*|\s*→\s*))/u;
const OPENING_MENTIONS = /^\s*(?:@[A-Za-z\d][\w-]*(?:\s*(?:[,/&+]|and)\s*|\s+)?)+\s*(?:[:–-]\s*)?/;
const MODAL = /^(?:to|will|shall|should|must|needs?|has|is|are|agreed|volunteered|offered|please)\b/i;

/** Somebody found at the start of a line, and where what they do begins. */
export interface OpeningOwner {
  names: string[];
  length: number;
}

/**
 * Who an action is handed to by what stands before it: `[ada]`, `@ada:`, `Ada:`, `(Ada)`, `**Ada and Grace**`.
 * @param boldEnd where opening bold words end.
 */
export function findOwnerPrefix(text: string, boldEnd: number, called: OwnerNames): OpeningOwner | null {
  const speaker = findSpeaker(text);
  if (speaker) return speaker;
  const mentions = OPENING_MENTIONS.exec(text);
  if (mentions) return withInitial(text, splitMentions(mentions[0]), mentions[0].length);
  return bracketedAt(text, called) ?? boldAt(text, boldEnd, called) ?? labelAt(text, called);
}

/** Not who speaks, but who is to do it. */
const EVERYBODY = /^\s*\[(all|everyone|everybody)\](?!\()\s*:?\s*/i;

/** `[All]`, `(Ada)`, `(ABL/GH)`, `(ada)`; what only remarks on the action is nobody unless somebody present is called so. */
function bracketedAt(text: string, called: OwnerNames): OpeningOwner | null {
  const everybody = EVERYBODY.exec(text);
  if (everybody) return { names: [everybody[1] as string], length: everybody[0].length };
  const bracketed = /^\s*\(([^()]{2,50})\)\s*:?\s*/.exec(text);
  if (!bracketed) return null;
  const inside = (bracketed[1] as string).replace(/\?$/, "");
  const names = splitPeople(inside);
  const areSomebody = called.areNames(inside) && (!names.some(isRemark) || called.areKnown(inside));
  return areInitials(names) || areSomebody ? { names, length: bracketed[0].length } : null;
}

function boldAt(text: string, boldEnd: number, called: OwnerNames): OpeningOwner | null {
  const opening = text
    .slice(0, boldEnd)
    .replace(/(?<![:\s])[:\s]+$/, "")
    .trim();
  const rest = text.slice(boldEnd).trim();
  const isSubject = rest === "" || MODAL.test(rest);
  if (opening === "" || isSubject || !called.areNames(opening) || !called.arePeople(opening)) return null;
  return { names: splitPeople(opening), length: boldEnd };
}

/** `Ada:`, `Ada (by mail):`, `Ada - `, `Ada- `, `Ada ~ `: without a colon it takes more than a capital. */
function labelAt(text: string, called: OwnerNames): OpeningOwner | null {
  const label = NAME_COLON.exec(text);
  if (!label) return null;
  const [all, opening = "", sign = ""] = label;
  const isTrusted =
    !/[-–—~]/.test(sign) || (/^\s/.test(sign) ? called.arePeople(opening) : called.areKnownTogether(opening));
  if (opensTopic(opening, text.slice(all.length), called)) return null;
  return called.areNames(opening) && isTrusted ? { names: called.apart(opening), length: all.length } : null;
}

/** Whether a label is no name of somebody present, and those whom its words hand something to are: "Raffle: Ada print the lots". */
function opensTopic(label: string, said: string, called: OwnerNames): boolean {
  const [, names = "", verb = ""] = WHO_DOES.exec(said) ?? [];
  const isHanded = isVerb(verb) && splitPeople(names).every((name) => called.isPresent(name));
  return isHanded && !called.areKnownTogether(label) && !ONLY_AGREED.test(label);
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

const AGREED = "(?:[Rr]esolution|[Dd]ecision|[Cc]onclusion|[Oo]utcome|[Rr]esult|[Cc]onsensus|[Aa]greed)";
/** Before names: a topic and a dash, or what was agreed on. */
const TOPIC = String.raw`(?:[^.;!?]{2,80}\s(?:[-–—]|~)\s{1,2}|${AGREED}\s?:\s+)?`;
/** A clause before names, which says when or on what grounds: "After talking to the owls, ". */
const CLAUSE = String.raw`(?<clause>(?:After|Before|Following|Once|Based on|As (?:agreed|decided|discussed))(?: [^.:;!?,]{2,80})?,\s{1,2})?`;
/** How something is handed over, or taken on. */
const HANDS = `(?:(?:is |are )?(?:(?:still|yet) )?to|(?:has|have) (?:still|yet) to|still (?:has|have|needs?) to|${TOOK_ON}|(?<will>will)(?: also| then| now)?)`;
const HANDED = new RegExp(
  String.raw`^\W{0,4}${CLAUSE}${TOPIC}(?<names>${fullNames("0,3")})(?:\s\([^()]{1,40}\))? ${HANDS} (?=\p{Ll})`,
  "u",
);

/** Those present who are handed something or take it on, alone or behind a topic. */
export interface HandedOver extends OpeningOwner {
  /** Whether they only "will" do it, which may be no work: "Ada will be away". */
  isFuture: boolean;
  /** Where the action begins: behind a clause that opens the sentence. */
  from: number;
}

/** A cheap look. */
const MAY_HAND = / (?:to|will|also|then|now) \p{Ll}/u;

/** `Ada to write`, `Charter - Ada to write`, `Ada (Engines) volunteered to write`, `Ada will also write`. */
export function findHanded(text: string, called: OwnerNames): HandedOver | null {
  if (called.areUnknown || !MAY_HAND.test(text)) return null;
  const match = HANDED.exec(text);
  const names = splitPeople(match?.groups?.names ?? "");
  const arePresent = names.length > 0 && names.every((name) => called.isCalled(name));
  if (!match || !arePresent) return null;
  const { will, clause } = match.groups ?? {};
  const from = clause === undefined ? 0 : match[0].indexOf(clause) + clause.length;
  return { names, length: match[0].length, isFuture: will !== undefined, from };
}

const ONLY_AGREED = new RegExp(`^${AGREED}$`);
const WHO_DOES = new RegExp(String.raw`^(${fullNames("0,3")}) (?:(?:to|will) )?(\p{Ll}+)`, "u");

const ONE_NAME = String.raw`^\s*(\p{Lu}[\p{L}\p{M}'’-]{1,20})`;
const NAME_DASH = new RegExp(String.raw`${ONE_NAME}\s[-–—]\s+(?=\S)`, "u");
const NAME_SIGN = new RegExp(String.raw`${ONE_NAME}(?:\s[-–—]|\s?:)\s+(?=\S)`, "u");
/** "Infrastructure", "Security": what something is about. */
const ABSTRACT = /(?:[ts]ion|ment|ness|ity|ship|ware|ture|ance|ence|ics|logy|base|line)$/;

/**
 * A single name with a capital before a dash, where nothing else can stand: `Ada - write the guide` behind `ACTION:`. Where
 * it is known who was there, it is one of them.
 */
export function findBeforeDash(text: string, called: OwnerNames): OpeningOwner | null {
  const [opening, name = ""] = NAME_DASH.exec(text) ?? [];
  const isSomebody =
    called.isPresent(name) || (called.areUnknown && called.areNames(name) && !ABSTRACT.test(name));
  return opening && isSomebody ? { names: [name], length: opening.length } : null;
}

/**
 * Somebody present alone before what has to be done: `Ada - the map has to be finished`, `Ada: finish the map`. What else
 * stands behind a colon may be what somebody said.
 */
export function findBeforeWork(text: string, called: OwnerNames): OpeningOwner | null {
  const [opening, name = ""] = NAME_SIGN.exec(text) ?? [];
  if (opening === undefined || !called.isPresent(name)) return null;
  const said = text.slice(opening.length);
  return OBLIGED.test(said) || isVerb(/^[\p{L}-]+(?= \S)/u.exec(said)?.[0] ?? "")
    ? { names: [name], length: opening.length }
    : null;
}

const OBLIGED =
  /^(?!(?:i|we|you|he|she|they|it|this|that|these|those)\b)[^.;:!?]{2,80}? (?:(?:has|have|needs?|is|are) to|must|should) be /i;
