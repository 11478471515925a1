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

/** In an index space: a name that was there before gets the first free `.1`, `.2` … behind it. */
export function createUniqueNames(): (name: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (name) => {
    let free = name;
    for (let number = next.get(name) ?? 1; taken.has(free); number++) {
      free = `${name}.${number}`;
      next.set(name, number + 1);
    }
    taken.add(free);
    return free;
  };
}
