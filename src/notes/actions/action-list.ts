import { statusTitled } from "./section-words.js";

/** The list of actions that an entry stands in. */
export interface ActionList {
  /** Where the heading or paragraph that opens it stands; null where an item of other points does. */
  line: number | null;
  /** Who does all that stands in it; empty when it says nothing. */
  owners: string[];
  /** Whether only some of its points are actions: those with a box, a status or an owner. */
  isReview: boolean;
  /** Whether mere remarks may stand among them, as below "Next steps". */
  mayHoldRemarks: boolean;
  /** Whether all that stands in it is finished. */
  isDone: boolean;
  /** Whether the title is that of the one action below it. */
  isOfOne: boolean;
}

/** The list below a further title, which may say that what stands there is done. */
export const within = (list: ActionList, title: string): ActionList => ({
  ...list,
  isDone: statusTitled(title) ?? list.isDone,
});
