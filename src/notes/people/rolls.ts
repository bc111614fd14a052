import type { Entry } from "../markdown/entry.js";
import type { Passage } from "../markdown/passage.js";
import { accountsAtTop } from "./accounts-at-top.js";
import { flatTable } from "./flat-table.js";
import { markedRolls } from "./marked-roll.js";
import { rollAtTop } from "./roll.js";
import { placesAtTop } from "./roll-by-place.js";
import { siblingRolls } from "./sibling-roll.js";

/** Every form of list of those present that is known by more than a heading or label of its own; the last wins. */
const FORMS = [placesAtTop, accountsAtTop, flatTable, rollAtTop, markedRolls, siblingRolls];

/** What names those present in such lists, by entry; an entry that names nobody belongs to one, too. */
export const rollsIn = (entries: Entry[]): ReadonlyMap<Entry, Passage[]> =>
  new Map(FORMS.flatMap((rolls) => [...rolls(entries)]));
