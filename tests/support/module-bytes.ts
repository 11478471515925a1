/** Modules that no assembler would write, byte by byte. */
export const PREAMBLE: readonly number[] = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];

export type Bytes = readonly (number | Bytes)[];

/** An unsigned LEB128 number. */
export function leb(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  return [...bytes, rest];
}

/** A signed LEB128 number. */
export function sleb(value: bigint): readonly number[] {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7n) {
    const low = Number(rest & 0x7fn);
    if (rest >> 6n === 0n || rest >> 6n === -1n) return [...bytes, low];
    bytes.push(low | 0x80);
  }
}

/** A vector of entries with its count. */
export function vec(...entries: readonly Bytes[]): Bytes {
  return [leb(entries.length), ...entries];
}

/** A name with its length; bytes as they are, when a text could not say them. */
export function name(text: string | readonly number[]): Bytes {
  const bytes = typeof text === 'string' ? [...new TextEncoder().encode(text)] : text;
  return [leb(bytes.length), bytes];
}

export function section(id: number, contents: Bytes): Bytes {
  const bytes = flat(contents);
  return [id, leb(bytes.length), bytes];
}

export function moduleBytes(...sections: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...PREAMBLE, ...flat(sections)]);
}

function flat(bytes: Bytes): number[] {
  const all: number[] = [];
  for (const each of bytes) {
    if (typeof each === 'number') all.push(each);
    else for (const inner of flat(each)) all.push(inner);
  }
  return all;
}
