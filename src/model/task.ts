import { literally } from "./regular-expression.js";

/** What stands between somebody and what they are to do. */
const HANDS_OVER =
  "(?:(?:still|yet) )?(?:to|will|shall|should|must|(?:is|are) (?:going |still |yet )?to|(?:has|have) (?:still|yet) to|(?:has|have|needs?|agreed|volunteered|offered) to)";

/**
 * What a title asks for, without who is to do it: "create a channel" of "Ada and Grace to create a channel".
 * @param names who may be to do it, as the title writes them; with none it stays as it is.
 */
export function taskOf(title: string, names: string[]): string {
  const written = title.toLowerCase();
  const named = names.filter((name) => written.includes(name.toLowerCase()));
  if (named.length === 0) return title;
  const anyName = `@?(?:${named.map(literally).join("|")})`;
  const joint = String.raw`\s*(?:[,/&+;](?:\s*and\b)?|\band\b)\s*`;
  const subject = new RegExp(String.raw`^\W*${anyName}(?:${joint}${anyName})*\s+${HANDS_OVER}\s+`, "iu");
  return title.replace(subject, "");
}
