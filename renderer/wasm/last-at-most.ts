/** Index of the last of `count` items that `holds` is true of, where it is true of none behind one that it is not true of; -1 where it is true of none. */
export function lastWhere(count: number, holds: (index: number) => boolean): number {
  let low = -1;
  let high = count;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Index of the last of `count` ascending numbers that is at most `value`, or -1. */
export function lastAtMost(ascending: ArrayLike<number>, value: number, count: number = ascending.length): number {
  return lastWhere(count, (index) => (ascending[index] ?? 0) <= value);
}
