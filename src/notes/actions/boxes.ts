import type { Entry } from "../markdown/entry.js";
import { perObject } from "../per-object.js";
import { hasFewWords, saysTask } from "./action-words.js";
import type { ActionContext } from "./assignments.js";
import { isHanded, isImperative } from "./task-tally.js";

/** Tells which boxes outside lists of actions are actions. */
export class Boxes {
  private readonly context: ActionContext;

  constructor(context: ActionContext) {
    this.context = context;
  }

  /** Whether a box is one: somebody is to do it, it is needed, or came up among remarks. */
  isTask({ parent }: Entry, text: string): boolean {
    if (isNeeded(text) || isHanded(text, this.context.owners)) return true;
    return parent !== null && beginsWithTask(text) && this.isOverRemarks(parent);
  }

  /** Whether not only boxes stand below a point that has none: a list of boxes alone may be an agenda. */
  private readonly isOverRemarks = perObject(
    (point: Entry) =>
      point.kind === "item" &&
      point.checked === null &&
      this.context.childrenOf(point).some(({ kind, checked }) => kind === "item" && checked === null),
  );
}

/** "Need to move the branch": said in a box, somebody is to do it; a question asks whether. */
const isNeeded = (text: string) =>
  /^\W*(?:we )?(?:(?:still )?need|have) to \p{Ll}/iu.test(text) && !text.includes("?");

const beginsWithTask = (text: string) =>
  isImperative(text) && saysTask(wordsIn(text)) && !hasFewWords(wordsIn(text));
const wordsIn = (text: string) => text.replace(/^\W+/, "").toLowerCase();
