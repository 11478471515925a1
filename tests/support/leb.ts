/** A signed LEB128 number in as few bytes as it needs, or in `length` of them. */
export function signedLeb(value: bigint, length = 0): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const byte = Number(rest & 0x7fn);
    rest >>= 7n;
    const ends = (rest === 0n && (byte & 0x40) === 0) || (rest === -1n && (byte & 0x40) !== 0);
    if (ends && bytes.length + 1 >= length) return [...bytes, byte];
    bytes.push(byte | 0x80);
  }
}

/** An unsigned one, the same way. */
export function unsignedLeb(value: bigint, length = 0): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (;;) {
    const byte = Number(rest & 0x7fn);
    rest >>= 7n;
    if (rest === 0n && bytes.length + 1 >= length) return [...bytes, byte];
    bytes.push(byte | 0x80);
  }
}
