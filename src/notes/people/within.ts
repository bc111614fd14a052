import { behindDash, bracketsAtEnd, fullNames, knownAtEnd } from "./closing-names.js";
import { mentionedDoers } from "./mentioned.js";
import type { OwnerNames } from "./owner-names.js";
import { splitPeople } from "./speaker.js";
import { isVerb } from "./verbs.js";

/** Where names end: at the end of the sentence, or at what says until when. */
const NAMES_END = String.raw`(?=\s{0,3}(?:$|[.;()[\]|]|[-–—]\s|,?\s?(?:due|deadline|eta|by|until)\b))`;
/** `owner: Ada`, `assigned to: Ada and Grace, due 3 June`. */
const ASSIGNED = new RegExp(
  String.raw`\b(?:(?:owner|owners|assignee|assigned to|assigned|responsible|dri|who)\s*[:=]|assigned to\b(?! (?:your|our|the|their|each|any)\b))\s*` +
    String.raw`([^.;()[\]|:]{2,60}?)${NAMES_END}`,
  "i",
);

/** Several people who do it: `tomorrow by Ada + Grace`; who asked for it, or did it, is told with another verb. */
const BY_SEVERAL = new RegExp(
  String.raw`\bby(?<!\b(?:\p{L}+(?:ed|en)|done|led|made|built|sent|run)\sby)\s+(${fullNames("1,5")})${NAMES_END}`,
  "u",
);

/** `Working group, please review`, also after a sentence. */
const PLEASE = /(?:^|[.;!?])\s{0,3}([^\s.;!?:][^.;!?:]{1,40}?),?\s{1,3}please\s{1,3}(\p{Ll}{2,20})/u;
/** Who is to do it by what stands within or at the end of a text: an account, `assigned to: Ada`, a bracket at the end. */
export function findWithin(text: string, called: OwnerNames): string[] {
  const mentioned = mentionedDoers(text);
  if (mentioned.length > 0) return mentioned;
  const assigned = ASSIGNED.exec(text)?.[1];
  if (assigned && called.areNames(assigned.trim())) return splitPeople(assigned.trim());
  const several = BY_SEVERAL.exec(text)?.[1];
  if (several && called.areNames(several) && called.areKnownTogether(several)) return splitPeople(several);
  const [, asked = "", verb = ""] = PLEASE.exec(text) ?? [];
  if (isVerb(verb) && called.areNames(asked) && called.arePeople(asked)) return splitPeople(asked);
  const behind = behindDash(text, (names) => called.areKnown(names));
  if (behind && called.areNames(behind) && called.areTrusted(behind)) return splitPeople(behind);
  const closing = findClosing(text, called);
  if (closing) return closing.names;
  const last = knownAtEnd(text);
  return last && called.areKnown(last) ? splitPeople(last) : [];
}

/** Owners in a bracket that closes a line, and where it begins: `Write the guide (Ada)`; null without them. */
export function findClosing(text: string, called: OwnerNames): { names: string[]; index: number } | null {
  const bracket = bracketsAtEnd(text).find(({ names }, at) => {
    // Behind another bracket a single word with a capital may be a state: "Nest map (due 5 June) (Dormant)".
    const isLikely = at === 0 || called.areUnknown || called.areKnown(names);
    return called.areNames(names) && called.areTrusted(names) && isLikely;
  });
  return bracket ? { names: splitPeople(bracket.names), index: bracket.index } : null;
}
