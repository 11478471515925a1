/** What a row is put in order by; all keys of one sorting are of one kind. */
export type SortKey = string | number;

/** Keys are made of types and names that may have to be demangled; a comparison is next to nothing. */
const KEYS_A_STEP = 64;
const MERGED_A_STEP = 4096;

/**
 * Rows 0 to `count` in the order of their keys, equal ones as they come. A merge sort that stops every few rows, so that a hundred
 * thousand can be sorted beside other work.
 */
export function* sortRows(count: number, keyOf: (row: number) => SortKey, descending: boolean): Generator<undefined, Uint32Array> {
  const keys: SortKey[] = [];
  for (let row = 0; row < count; row++) {
    keys.push(keyOf(row));
    if (row % KEYS_A_STEP === KEYS_A_STEP - 1) yield;
  }
  const isAfter = descending
    ? (a: number, b: number) => (keys[a] ?? '') < (keys[b] ?? '')
    : (a: number, b: number) => (keys[a] ?? '') > (keys[b] ?? '');
  let from = Uint32Array.from({ length: count }, (_, row) => row);
  let into = new Uint32Array(count);
  for (let width = 1; width < count; width *= 2) {
    let a = 0;
    let b = 0;
    let end = 0;
    let middle = 0;
    for (let at = 0; at < count; at++) {
      if (at === end) {
        a = at;
        b = Math.min(at + width, count);
        middle = b;
        end = Math.min(at + 2 * width, count);
      }
      const first = from[a] ?? 0;
      const second = from[b] ?? 0;
      const takesSecond = a >= middle || (b < end && isAfter(first, second));
      into[at] = takesSecond ? second : first;
      if (takesSecond) b++;
      else a++;
      if (at % MERGED_A_STEP === MERGED_A_STEP - 1) yield;
    }
    [from, into] = [into, from];
  }
  return from;
}
