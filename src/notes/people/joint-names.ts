import { FULL_NAME } from "./closing-names.js";
import type { OwnerNames } from "./owner-names.js";
import { splitPeople } from "./speaker.js";
import { isVerb } from "./verbs.js";

/** Two people and what they do: `Ada and Grace write it`. */
const TWO_DO = new RegExp(
  String.raw`^\s*(${FULL_NAME}(?:\s?[/&]\s?|, | and )${FULL_NAME}) (\p{Ll}+)(?=\s+\S)`,
  "u",
);
/** Several people joined before a verb: `Ada and Grace write it`; what ends in none is a title: "Parser/lexer update". */
export function findJoint(text: string, called: OwnerNames): string[] {
  const [, names = "", verb = ""] = TWO_DO.exec(text) ?? [];
  return isVerb(verb) && called.areNames(names) ? splitPeople(names) : [];
}
