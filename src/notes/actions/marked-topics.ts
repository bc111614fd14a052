import type { ActionItem } from "../../model/meeting.js";
import { type Entry, textOf } from "../markdown/entry.js";
import { itemsAbove } from "../markdown/lists.js";
import type { ActionLists } from "./action-lists.js";
import type { ActionContext } from "./assignments.js";
import { markedIn } from "./marked.js";

/** Points among actions that are only the topics of what stands below them with a marker. */
export class MarkedTopics {
  private readonly context: ActionContext;
  private readonly lists: ActionLists;
  private readonly topics = new Set<Entry>();

  constructor(context: ActionContext, lists: ActionLists) {
    this.context = context;
    this.lists = lists;
  }

  /** Whether an entry of a list of actions is such a topic, or only explains one: a box makes it an action. */
  take(entry: Entry): boolean {
    if (entry.checked !== null) return false;
    if (this.isOverMarked(entry)) this.topics.add(entry);
    return [entry, ...itemsAbove(entry)].some((one) => this.topics.has(one));
  }

  /** What stands with a marker below a topic and names nobody is of those present who close the topic: "Guide (Ada)". */
  owned({ parent }: Entry, action: ActionItem): ActionItem {
    const { owners } = this.context;
    const isOfNobody = action.owners.length === 0 && parent && this.topics.has(parent);
    if (!isOfNobody || !owners.isClosedByPresent(textOf(parent))) return action;
    return { ...action, owners: owners.closing(textOf(parent))?.names ?? [] };
  }

  private isOverMarked(entry: Entry): boolean {
    if (this.lists.isOpener(entry)) return false;
    const below = this.context.childrenOf(entry).flatMap(({ passages }) => passages);
    return below.some((passage) => markedIn(passage, this.context.owners).length > 0);
  }
}
