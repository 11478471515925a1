/** The entropy that a module is made of: fast-check shrinks the bytes, and where they end every choice is the first, simplest one. */
export interface Choices {
  /** From 0 to `count` - 1. */
  upTo(count: number): number;
  /** True about once in `count` times. */
  once(count: number): boolean;
  pick<T>(from: readonly T[]): T;
  list<T>(most: number, make: (index: number) => T): readonly T[];
  /** So many bits, little end first. */
  bytes(count: number): readonly number[];
  /** True when nothing is left to choose with. */
  readonly ended: boolean;
}

export function choicesOf(entropy: Uint8Array): Choices {
  let at = 0;
  const byte = () => entropy[at++] ?? 0;
  const choices: Choices = {
    upTo: (count) => (count <= 1 ? 0 : (count > 256 ? byte() * 256 + byte() : byte()) % count),
    once: (count) => byte() % count === count - 1,
    pick: (from) => {
      const chosen = from[choices.upTo(from.length)];
      if (chosen === undefined) throw new RangeError('there is nothing to pick from');
      return chosen;
    },
    list: (most, make) => Array.from({ length: choices.upTo(most + 1) }, (_, index) => make(index)),
    bytes: (count) => Array.from({ length: count }, byte),
    get ended() {
      return at >= entropy.length;
    },
  };
  return choices;
}
