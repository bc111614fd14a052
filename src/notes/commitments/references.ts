import type { Reference } from "../../model/reference.js";
import { referenceKey } from "../../model/reference.js";
import { literally } from "../../model/regular-expression.js";
import type { Entry } from "../markdown/entry.js";
import type { Passage } from "../markdown/passage.js";
import { isOnlyLinks } from "./only-links.js";
import { isCounted, issuesOfProjects, SHORTHAND } from "./reference-forms.js";

/** What references are written against. */
export interface ReferenceScope {
  /** `owner/repo` that `#1` means; null when unknown. */
  repository: string | null;
  /** Web address of the GitHub that the notes link to. */
  serverUrl: string;
}

/**
 * Words after which a link is background, not the work itself (design 2.6): "see", "context in", "(reference: ". An
 * "API reference" is work.
 */
const BACKGROUND = new RegExp(
  "\\b(?:see(?: also)?|related(?: to)?|cf|similar(?: to)?|like in|as in|based on|prior art|" +
    "(?:discussion|thread|context|background|reference) in|(?:context|background|refs?|references?) ?:)(?!\\w)[^.]*$|" +
    "(?:^|[,;(–-])\\s*(?:for |more |some )?(?:context|background|refs?|references?)\\b[^.]*$",
  "i",
);
/** A reference with the place where it is written. */
interface FoundReference {
  index: number;
  ref: Reference;
}

/** Smaller numbers are those of an issue in many repositories. */
const LEAST_TELLING = 100;

/** Finds GitHub references. One instance serves a whole file: its expressions are made for one server. */
export class ReferenceFinder {
  private readonly repository: string | null;
  private readonly host: string;
  private readonly address: RegExp;
  private readonly text: string;
  /** The one repository that the file names with a number; null where it names several. Made when first asked for. */
  private named: Map<string, string | null> | undefined;

  /** Numbers that the file calls those of a project, whose repository nobody knows. */
  private ofProjects: ReadonlySet<string> | undefined;

  /** @param text of the file, in which a number may be named with its repository. */
  constructor(scope: ReferenceScope, text: string) {
    this.repository = scope.repository;
    this.host = scope.serverUrl.replace(/^https?:\/\//, "").replace(/\/+$/, "");
    const escaped = literally(this.host);
    this.address = new RegExp(
      `(?:https?://)?(?:www\\.|redirect\\.)?${escaped}/([\\w.-]+/[\\w.-]+)/(?:issues|pulls?)/([1-9]\\d{0,9})(?!\\d)`,
      "gi",
    );
    this.text = text;
  }

  /** Every reference in a passage, in the order of the text, each once. */
  inPassage(passage: Passage): Reference[] {
    return unique(this.find(passage).map((found) => found.ref));
  }

  /**
   * The work behind an entry (design 2.6): references in its own words, but for those that follow "see" or "related",
   * and those in the lines `children` that are only links.
   */
  ofEntry(entry: Entry, children: Entry[]): Reference[] {
    const linked = children.filter((child) => isOnlyLinks(child)).flatMap((child) => child.passages);
    return unique([...entry.passages, ...linked].flatMap((passage) => this.work(passage)));
  }

  /** The parts by which some work is told: two lines below it at least, all of which open with a link, and nothing else. */
  ofParts(children: Entry[]): Reference[] {
    if (children.length < 2) return [];
    const opening = children.map(({ passages: [first] }) => this.opening(first));
    return opening.every((ref) => ref !== null) ? unique(opening) : [];
  }

  private opening(passage: Passage | undefined): Reference | null {
    const first = passage && this.find(passage)[0];
    return first && passage.words.slice(0, first.index).trim() === "" ? first.ref : null;
  }

  private work(passage: Passage): Reference[] {
    let from = 0;
    const refs: Reference[] = [];
    for (const { index, ref } of this.find(passage)) {
      if (BACKGROUND.test(passage.words.slice(from, index))) continue;
      refs.push(ref);
      from = index;
    }
    return refs;
  }

  private find(passage: Passage): FoundReference[] {
    const found: FoundReference[] = [];
    for (const link of passage.links) {
      const ref = this.fromAddress(link.url);
      if (ref) found.push({ index: link.index, ref });
    }
    if (passage.text.includes(this.host)) {
      for (const match of passage.text.matchAll(this.address)) {
        found.push({ index: match.index, ref: `${match[1]}#${match[2]}` });
      }
    }
    if (passage.words.includes("#") || passage.words.includes("GH-")) {
      for (const match of passage.words.matchAll(SHORTHAND)) {
        if (isCounted(match, passage.words)) continue;
        const repository = match[1] ?? this.meantBy(match[2] as string);
        if (repository) found.push({ index: match.index, ref: `${repository}#${match[2]}` });
      }
    }
    return found.length > 1 ? found.sort((a, b) => a.index - b.index) : found;
  }

  /**
   * The repository of a bare `#1234`: that of the notes, unless the file elsewhere links this number, of three digits or
   * more, in one other repository and in no further one, or calls it an issue of another project.
   */
  private meantBy(number: string): string | null {
    this.named ??= this.namedIn(this.text);
    const named = Number(number) < LEAST_TELLING ? null : this.named.get(number);
    if (named) return named;
    this.ofProjects ??= issuesOfProjects(this.text, this.repository ?? "");
    return this.ofProjects.has(number) ? null : this.repository;
  }

  private namedIn(text: string): Map<string, string | null> {
    const named = new Map<string, string | null>();
    const shorthands = text.includes("#") ? [...text.matchAll(SHORTHAND)] : [];
    for (const [, repository, number = ""] of [...text.matchAll(this.address), ...shorthands]) {
      if (repository === undefined) continue;
      const other = named.get(number);
      const isSame = other === undefined || other?.toLowerCase() === repository.toLowerCase();
      named.set(number, isSame ? (other ?? repository) : null);
    }
    return named;
  }

  private fromAddress(url: string): Reference | null {
    this.address.lastIndex = 0;
    const match = this.address.exec(url);
    this.address.lastIndex = 0;
    return match && match.index === 0 ? `${match[1]}#${match[2]}` : null;
  }
}

/** References, each once: the same work may be linked in several ways. */
export function unique(refs: Reference[]): Reference[] {
  if (refs.length < 2) return refs;
  const seen = new Map<string, Reference>();
  for (const ref of refs) if (!seen.has(referenceKey(ref))) seen.set(referenceKey(ref), ref);
  return [...seen.values()];
}
