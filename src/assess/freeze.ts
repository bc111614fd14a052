/** A freeze is what it promises, so that its beginning keeps the promise; that a deadline has passed says nothing of its work. */
const BEGUN =
  /^(?<freeze>\S.*?\bfreeze)\s+(?:(?:has|is)\s+(?:now\s+|already\s+)?(?:begun|started|in (?:effect|force|place))\b|(?:began|started)\b)(?<rest>.*)$/iu;
const NOT_YET = /\b(?:after|if|once|only|partly|unless|until|when|without)\b/iu;

/** The freeze that a line says has begun: `Code freeze` of "Code freeze has started yesterday"; null when it says none has. */
export function freezeBegunIn(title: string): string | null {
  const { freeze, rest } = BEGUN.exec(title)?.groups ?? {};
  if (freeze === undefined || rest === undefined) return null;
  return NOT_YET.test(`${freeze} ${rest}`) || title.endsWith("?") ? null : freeze;
}
