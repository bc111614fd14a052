type Selector<T> = (value: T) => string | number | null;

/**
 * A comparison for sorting: by the first selector in which two values differ, smallest first, null last. Text compares
 * by code unit, so that an order never depends on the machine's language.
 */
export function by<T>(...selectors: Selector<T>[]): (a: T, b: T) => number {
  return (a, b) => {
    for (const selector of selectors) {
      const order = compare(selector(a), selector(b));
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** The same order, last first. */
export function reversed<T>(order: (a: T, b: T) => number): (a: T, b: T) => number {
  return (a, b) => order(b, a);
}

function compare(a: string | number | null, b: string | number | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** The values without repetition, each where it first stood. */
export function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)];
}

/** Values gathered under keys, each once a key and in the order they came. */
export class Multimap<K, V> {
  private readonly lists = new Map<K, Set<V>>();

  add(key: K, value: V): void {
    const list = this.lists.get(key);
    if (list) list.add(value);
    else this.lists.set(key, new Set([value]));
  }

  keys(): Iterable<K> {
    return this.lists.keys();
  }

  /** How many values stand under a key. */
  count(key: K): number {
    return this.lists.get(key)?.size ?? 0;
  }

  /** The values under a key; none when there is no such key. */
  get(key: K): V[] {
    return [...(this.lists.get(key) ?? [])];
  }
}
