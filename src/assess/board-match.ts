import type { ProjectItem } from "../model/board.js";
import { referenceKey, repositoryOf } from "../model/reference.js";
import type { BoardRules } from "./board-rules.js";
import { type Commitment, fromProjectItem, withProjectItems } from "./commitment.js";
import { foldTitle } from "./fold-title.js";
import { nearness, shapeOf, type TitleShape } from "./near-title.js";
import { by, Multimap, unique } from "./order.js";

/**
 * Commitments of the notes with their items on the board, then those of the board alone. An item belongs to every roadmap
 * item whose work it carries, and to whatever bears its title (design 2.5), unless the notes link work on the board and
 * this is of another repository: many have their "Release notes". An action item about an issue is not that
 * issue's item on the board, so it takes one by title alone.
 */
export function matchBoard(commitments: Commitment[], items: ProjectItem[], rules: BoardRules): Commitment[] {
  const ordered = [...items].sort(inFixedOrder);
  const board = new BoardIndex(ordered);
  const matched = commitments.map((commitment) => {
    const own = board.itemsOf(commitment);
    return withProjectItems(
      commitment,
      own,
      own.some((item) => rules.isToc(item)),
    );
  });
  const taken = new Set(matched.flatMap(({ projectItems }) => projectItems));
  const left = ordered.filter((item) => !taken.has(item));
  const nearby = new NearbyTitles(left);
  return [
    ...matched.map((commitment) => withMaybe(commitment, nearby)),
    ...left
      .filter((item) => rules.isCommitment(item))
      .map((item) => fromProjectItem(item, rules.isToc(item))),
  ];
}

const inFixedOrder = by<ProjectItem>(
  ({ id }) => id,
  ({ url }) => url,
  ({ title }) => title,
);

/** The board's items by the work they carry and by folded title. */
class BoardIndex {
  private readonly byRef = new Multimap<string, ProjectItem>();
  private readonly byTitle = new Multimap<string, ProjectItem>();

  constructor(items: ProjectItem[]) {
    for (const item of items) {
      if (item.work) this.byRef.add(referenceKey(item.work.ref), item);
      this.byTitle.add(foldTitle(item.title), item);
    }
  }

  itemsOf({ kind, allRefs, titles }: Commitment): ProjectItem[] {
    const linked = kind === "action" ? [] : allRefs.flatMap((ref) => this.byRef.get(ref));
    const titled = titles.flatMap((title) => this.byTitle.get(title));
    const isMeant = linked.length === 0 ? () => true : isBeside(linked);
    return unique([...linked, ...titled.filter(isMeant)]);
  }
}

/** Whether an item is a draft, or of a repository that some linked item is of. */
function isBeside(linked: ProjectItem[]): (item: ProjectItem) => boolean {
  const repositoryOfItem = ({ work }: ProjectItem) => work && referenceKey(repositoryOf(work.ref));
  const own = new Set(linked.map(repositoryOfItem));
  return (item) => item.work === null || own.has(repositoryOfItem(item));
}

/** A title is compared with so many: on a board where more share its rarest word, that word tells little. */
const MOST_CANDIDATES = 300;

/** Items of the board by the words of their titles. */
class NearbyTitles {
  private readonly byWord = new Multimap<string, ProjectItem>();
  private readonly shapes = new Map<ProjectItem, TitleShape>();

  constructor(items: ProjectItem[]) {
    for (const item of items) {
      const shape = shapeOf(foldTitle(item.title));
      this.shapes.set(item, shape);
      for (const word of shape.words) this.byWord.add(word, item);
    }
  }

  /** The item whose title is nearest to a folded title, and shares a word with it; null when none is near. */
  nearest(titles: string[]): ProjectItem | null {
    const near = titles.map(shapeOf).flatMap((own) =>
      [...this.candidatesFor(own)].flatMap((item) => {
        const shape = this.shapes.get(item);
        const likeness = shape ? nearness(own, shape) : null;
        return likeness === null ? [] : [{ item, likeness }];
      }),
    );
    return near.sort(nearestFirst)[0]?.item ?? null;
  }

  /** The items that share a word with a title, by its rarest words first. */
  private candidatesFor({ words }: TitleShape): Set<ProjectItem> {
    const found = new Set<ProjectItem>();
    for (const word of [...words].sort((a, b) => this.byWord.count(a) - this.byWord.count(b))) {
      for (const item of this.byWord.get(word)) {
        if (found.size >= MOST_CANDIDATES) return found;
        found.add(item);
      }
    }
    return found;
  }
}

const nearestFirst = by<{ item: ProjectItem; likeness: number }>(
  ({ likeness }) => -likeness,
  ({ item }) => item.title,
  ({ item }) => item.id,
);

/** Asks "maybe this one?" only where nothing else stands behind a roadmap item. */
function withMaybe(commitment: Commitment, nearby: NearbyTitles): Commitment {
  const { kind, refs, projectItems, titles } = commitment;
  if (kind === "action" || refs.length > 0 || projectItems.length > 0) return commitment;
  return { ...commitment, maybe: nearby.nearest(titles) };
}
