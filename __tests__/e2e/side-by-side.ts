/** Runs that go on at the same moment: two cores, and a run waits half of its time. */
const MOST_AT_ONCE = 4;

/** Does something for each value, a few at a time; the results are in the order of the values. */
export async function sideBySide<T, R>(values: readonly T[], work: (value: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = [...values.entries()];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[0]] = await work(next[1]);
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, worker));
  return results;
}
