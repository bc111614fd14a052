import type { Entry } from "../markdown/entry.js";
import { saysTask } from "./action-words.js";
import type { ActionContext } from "./assignments.js";
import { isHanded, isImperative } from "./task-tally.js";

/** Whether a box outside lists of actions is one: somebody is to do it, it is needed, or came up among remarks. */
export const isTaskInBox = (box: Entry, text: string, context: ActionContext) =>
  isNeeded(text) || isHanded(text, context.owners) || (isAmongRemarks(box, context) && beginsWithTask(text));

/** "Need to move the branch": said in a box, somebody is to do it; a question asks whether. */
const isNeeded = (text: string) =>
  /^\W*(?:we )?(?:(?:still )?need|have) to \p{Ll}/iu.test(text) && !text.includes("?");

/** Whether a box stands below a point without one, beside others: a list of boxes alone may be an agenda. */
const isAmongRemarks = ({ parent }: Entry, { childrenOf }: ActionContext) =>
  parent?.kind === "item" &&
  parent.checked === null &&
  childrenOf(parent).some(({ kind, checked }) => kind === "item" && checked === null);

const beginsWithTask = (text: string) =>
  isImperative(text) && saysTask(text.replace(/^\W+/, "").toLowerCase());
