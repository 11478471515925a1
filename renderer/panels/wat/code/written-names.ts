import { demangle } from '../../../wasm/demangle/demangle';
import type { WatToken } from '../../../wasm/print/wat-tokens';

const LONGEST = 500;

/** What people wrote for each token that is a mangled `$name`, with or without space around it; else null. */
export function writtenNames(tokens: readonly WatToken[]): readonly (string | null)[] {
  return tokens.map(({ text }) => {
    const name = text.trim();
    return name.startsWith('$') ? (demangle(name.slice(1))?.slice(0, LONGEST) ?? null) : null;
  });
}

/** What is shown behind a line that speaks of one such name. Of a list of them each says its own when it is pointed at. */
export function nameOfLine(written: readonly (string | null)[]): string | null {
  const names = written.filter((name) => name !== null);
  return names.length === 1 ? (names[0] ?? null) : null;
}
