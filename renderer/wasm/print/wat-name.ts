const encoder = new TextEncoder();

/** A name as wabt writes it behind `$`: bytes that the text format's identifiers lack become `_`. */
export function watName(name: string): string {
  // Nearly all are ASCII, and there may be 60,000 of them: those cost one pass and no call a character.
  const ascii = name.replace(UNFIT, '_');
  return BEYOND_ASCII.test(ascii) ? ascii.replace(EACH_BEYOND_ASCII, (character) => '_'.repeat(encoder.encode(character).length)) : ascii;
}

const UNFIT = /[\0- "(),;[\]{}\x7f]/g;
const BEYOND_ASCII = /[^\0-\x7f]/;
const EACH_BEYOND_ASCII = /[^\0-\x7f]/gu;
