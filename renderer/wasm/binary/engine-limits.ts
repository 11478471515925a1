/**
 * What every engine refuses to go beyond, so that no module that runs anywhere is cut, and no claim of a broken one costs more memory than its bytes.
 * https://webassembly.github.io/spec/js-api/#limits
 */
export const MOST_ENTRIES = 1_000_000;
export const MOST_VALUES = 1_000;
/** Of all signatures together; ours, since engines limit each signature alone. */
export const MOST_VALUES_IN_ALL = 10_000_000;
/** Ours, too: a file of nothing but custom sections of three bytes shall not take minutes. */
export const MOST_SECTIONS = 100_000;
export const MOST_FIELDS = 10_000;
