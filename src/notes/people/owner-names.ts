import { beginningsOf } from "../../model/beginnings.js";
import type { Attendee } from "../../model/meeting.js";
import { isLastName, isNoName, isThing, namesGroup, shortNames } from "./owner-words.js";
import { looksLikeName } from "./person.js";
import { splitPeople } from "./speaker.js";
import { isVerb } from "./verbs.js";

const COMPANY = /(?<=[([,/]\s?)\p{Lu}{3,10}(?=\s?(?:[)\],;/]|$))/gu;

/**
 * Judges whether words that stand where an owner could are somebody. How much proof that takes depends on the place: a
 * capital before a colon, more before a dash.
 */
export class OwnerNames {
  /** What those present are called, in full and for short. */
  private readonly known: Set<string>;
  /** What their names of one word begin with; made when first asked for. */
  private beginnings: Set<string> | undefined;

  private readonly rolls: string[];
  /** For whom those present speak, in capitals; made when first asked for. */
  private companies: Set<string> | undefined;

  /** @param rolls what names those present, and says for whom they speak. */
  constructor(attendees: Attendee[], rolls: string[]) {
    this.rolls = rolls;
    this.known = new Set(
      attendees.flatMap(({ name, handle }) =>
        [name, ...shortNames(name), handle ?? ""].map((word) => word.toLowerCase()),
      ),
    );
    this.known.delete("");
  }

  /** Whether nothing says who was there. */
  get areUnknown(): boolean {
    return this.known.size === 0;
  }

  /** Whether somebody present is called so. */
  isPresent(name: string): boolean {
    return this.known.has(name.toLowerCase());
  }

  /** Whether somebody present is called so, or so for short: "Niko" of "nikobell". */
  isCalled(name: string): boolean {
    if (this.isPresent(name)) return true;
    if (!/^\p{L}{4,}$/u.test(name)) return false;
    this.beginnings ??= new Set([...this.known].flatMap(beginningsOf));
    return this.beginnings.has(name.toLowerCase()) && this.areNames(name);
  }

  /** Whether somebody present speaks for what is called so: "KRP" of "Ada Byron (KRP)". */
  isCompany(name: string): boolean {
    if (!/^\p{Lu}{3,}$/u.test(name)) return false;
    this.companies ??= new Set(this.rolls.flatMap((words) => words.match(COMPANY) ?? []));
    return this.companies.has(name);
  }

  /** Whether every part of some words can be somebody. */
  areNames(names: string): boolean {
    const parts = splitPeople(names.replace(/\(.*?\)/g, "").trim());
    return parts.length > 0 && parts.length <= 6 && parts.every((part) => this.isName(part));
  }

  private isName(name: string): boolean {
    if (this.isPresent(name)) return true;
    const words = name.split(/\s+/);
    if (namesGroup(name) && words.length <= 4 && !isVerb(words[0] as string)) return true;
    if (/\p{Extended_Pictographic}|\s\d/u.test(name)) return false;
    if (words.some((word, at) => isNoName(word) && !(at > 0 && isLastName(word)))) return false;
    if (isVerb(words[0] as string)) return false;
    if (words.length > 3 || !looksLikeName(name) || (words.length === 1 && isThing(name))) return false;
    return words.length > 1 || /^[\p{L}\d_-]{2,39}$/u.test(name);
  }

  /** Those present, or others beside one of them: "Ada and Grace". */
  areKnownTogether(names: string): boolean {
    return splitPeople(names).some((name) => this.isPresent(name)) || this.areKnown(names);
  }

  /** Names that stand together, apart; also "AB GH" when both are there. */
  apart(names: string): string[] {
    const words = names.split(" ");
    const areInitials = words.every((word) => /^\p{Lu}{2,3}$/u.test(word) && this.isPresent(word));
    return areInitials ? words : splitPeople(names);
  }

  /** Nobody but those present and groups. */
  areKnown(names: string): boolean {
    return splitPeople(names).every((name) => this.isPresent(name) || namesGroup(name));
  }

  /** Those present, groups, or several people at once. */
  arePeople(names: string): boolean {
    const parts = splitPeople(names);
    return parts.length > 1 || this.areKnown(names) || namesGroup(names);
  }

  /** Names without a verb need more proof than a capital: those present, or first and last name. */
  areTrusted(names: string): boolean {
    return splitPeople(names).every(
      (name) =>
        this.isPresent(name) ||
        namesGroup(name) ||
        /^(?:\p{Lu}\p{Ll}+|\p{Lu}\.(?= ))(?: \p{Lu}[\p{L}.'’-]*){0,2}$/u.test(name),
    );
  }
}
