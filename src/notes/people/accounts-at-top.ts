import { type Entry, textOf } from "../markdown/entry.js";
import { type Passage, slicePassage } from "../markdown/passage.js";
import { attendanceOf, isOfMissing } from "./attendance-words.js";
import { splitNames } from "./people-in-line.js";
import { paragraphsAtTop } from "./roll-by-place.js";
import { mayNamePresent } from "./roll-words.js";

/** `参会者：`, with narrow punctuation. */
const LABEL = /^[^\p{L}\p{N}]{0,4}([\p{L}\p{M}][\p{L}\p{M} ]{1,30}):\s*/u;
/** `Ada Byron (@ada)`. */
const WITH_ACCOUNT = /^[\p{L}\p{M}.'’ -]{1,40}\(@[\w-]{1,39}\)$/u;
const WITHOUT = /^[\p{L}\p{M}.'’ -]{1,40}$/u;
const FEWEST = 3;
const WIDE = new Map([
  ["：", ":"],
  ["，", ","],
  ["、", ","],
  ["（", "("],
  ["）", ")"],
]);

/**
 * The line at the top of some notes that is nothing but people with their accounts, with the wide punctuation of scripts
 * that have no capitals: "参会者：Ada（@ada），Kai（@kai），Joan（@joan）". What names them, by entry; none where another
 * list says who came.
 */
export function accountsAtTop(entries: Entry[]): Map<Entry, Passage[]> {
  const line = paragraphsAtTop(entries).find(({ passages: [only, ...more] }) => {
    return only !== undefined && more.length === 0 && namesFrom(only) > 0;
  });
  const [passage] = line?.passages ?? [];
  if (!line || !passage || entries.some((entry) => entry !== line && opensAttendance(entry)))
    return new Map();
  const narrow = { ...passage, text: narrowed(passage.text), boldEnd: 0 };
  return new Map([[line, [slicePassage(narrow, namesFrom(passage), passage.text.length)]]]);
}

/** Where the people of such a line begin; 0 in any other line. */
function namesFrom({ text }: Passage): number {
  if (text.length > LONGEST) return 0;
  const narrow = narrowed(text);
  const [opening = "", label = ""] = LABEL.exec(narrow) ?? [];
  if (opening === "" || !mayNamePresent(label) || isOfMissing(label)) return 0;
  const names = splitNames(narrow.slice(opening.length)).map((name) => name.text.trim());
  const accounts = names.filter((name) => WITH_ACCOUNT.test(name)).length;
  const arePeople = names.every((name) => WITH_ACCOUNT.test(name) || WITHOUT.test(name));
  return arePeople && accounts >= FEWEST && accounts * 2 > names.length ? opening.length : 0;
}

const LONGEST = 1000;

const opensAttendance = (entry: Entry) => attendanceOf(textOf(entry).replace(/:.*$/s, "")) === "present";

/** Punctuation of double width as that of single width, of the same length. */
const narrowed = (text: string) => text.replace(/[：，、（）]/g, (sign) => WIDE.get(sign) ?? sign);
