/** A reference to an issue or pull request, written `owner/repo#number` as first seen. Compare by {@link referenceKey}. */
export type Reference = string;

/** The parts of a reference. */
export interface ReferenceParts {
  owner: string;
  repo: string;
  number: number;
}

/** The parts of `owner/repo#number`; null when it is not of that form. */
export function partsOfReference(reference: Reference): ReferenceParts | null {
  const match = /^([\w.-]+)\/([\w.-]+)#([1-9]\d{0,9})$/.exec(reference);
  if (!match) return null;
  return { owner: match[1] as string, repo: match[2] as string, number: Number(match[3]) };
}

/** The form that equal references share: GitHub ignores case in owners and repositories. */
export function referenceKey(reference: Reference): string {
  return reference.toLowerCase();
}

/** `owner/repo` of a reference. */
export function repositoryOf(reference: Reference): string {
  return reference.slice(0, reference.lastIndexOf("#"));
}
