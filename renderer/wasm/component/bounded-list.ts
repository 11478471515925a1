/** A list that keeps its first entries and counts the rest. */
export interface BoundedList<T> {
  readonly kept: readonly T[];
  /** Of all that were added. */
  readonly count: number;
  /** Answers the entry's index, or null when it was only counted. */
  add(entry: T): number | null;
}

export function createBoundedList<T>(most: number): BoundedList<T> {
  const kept: T[] = [];
  let count = 0;
  return {
    kept,
    get count() {
      return count;
    },
    add(entry) {
      count++;
      return kept.length < most ? kept.push(entry) - 1 : null;
    },
  };
}
