import { FULL_NAME } from "./closing-names.js";
import type { OwnerNames } from "./owner-names.js";
import { splitPeople } from "./speaker.js";
import { isVerb } from "./verbs.js";

/** Several people and what they do: `Ada and Grace write it`. */
const SEVERAL_DO = new RegExp(
  String.raw`^\s*(${FULL_NAME}(?:(?:\s?[/&+]\s?|,? and |, )${FULL_NAME}){1,4}) (\p{Ll}+)(?=\s+\S)`,
  "u",
);
/** Several people joined before a verb: `Ada and Grace write it`; what ends in none is a title: "Parser/lexer update". */
export function findJoint(text: string, called: OwnerNames): string[] {
  const [, names = "", verb = ""] = SEVERAL_DO.exec(text) ?? [];
  return isVerb(verb) && called.areNames(names) ? splitPeople(names) : [];
}
