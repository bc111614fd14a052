import type { ProjectItem } from "../model/board.js";
import type { Work } from "../model/work.js";
import { type BoardRules, isFinished } from "./board-rules.js";
import { foldTitle } from "./fold-title.js";
import { referenceKeysOf } from "./work-index.js";

/**
 * What is known of things that the report may not show. Never written: it only keeps the report from calling overdue what
 * is finished, unassigned what somebody has, or untracked what is tracked.
 */
export interface Hidden {
  /** References and folded titles of what was withheld: known to exist, so neither "gone" nor "untracked". */
  keys: ReadonlySet<string>;
  /** Those of them that are finished. */
  finished: ReadonlySet<string>;
  /** Those of them that are open and that somebody is assigned to. */
  assigned: ReadonlySet<string>;
  /** Ids of items that are shown without the status that calls them done. */
  doneItems: ReadonlySet<string>;
  /** Whether what the board says of its items is withheld. */
  boardValues: boolean;
}

export const NOTHING_HIDDEN: Hidden = {
  keys: new Set(),
  finished: new Set(),
  assigned: new Set(),
  doneItems: new Set(),
  boardValues: false,
};

/** What is withheld: work, board items as a whole (drafts, and items of private work), and the values of shown ones. */
export interface WithheldThings {
  works: Work[];
  items: ProjectItem[];
  withoutValues: ProjectItem[];
}

/** What the decisions may know of things that the report may not show. */
export function hiddenOf({ works, items, withoutValues }: WithheldThings, rules: BoardRules): Hidden {
  const all: HiddenThing[] = [
    ...works.map((work) => ({
      title: work.title,
      work,
      isDone: isFinished(work),
      assignees: work.assignees,
    })),
    ...items.map((item) => {
      const isDone = rules.isDone(item) || (item.work !== null && isFinished(item.work));
      return { title: item.title, work: item.work, isDone, assignees: item.assignees };
    }),
  ];
  const finished = keysOf(all.filter(({ isDone }) => isDone));
  const assigned = keysOf(all.filter(({ isDone, assignees }) => !isDone && assignees.length > 0));
  return {
    keys: keysOf(all),
    finished,
    assigned,
    doneItems: new Set(withoutValues.filter((item) => rules.isDone(item)).map(({ id }) => id)),
    boardValues: withoutValues.length > 0,
  };
}

interface HiddenThing {
  title: string;
  work: Work | null;
  isDone: boolean;
  assignees: string[];
}

function keysOf(things: HiddenThing[]): Set<string> {
  const titles = things.map(({ title }) => foldTitle(title)).filter((title) => title !== "");
  return new Set([...things.flatMap(({ work }) => (work ? referenceKeysOf(work) : [])), ...titles]);
}
