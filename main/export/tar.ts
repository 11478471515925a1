/** A file in an archive; its path is relative and has `/`. */
export interface TarFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;
const NAME = 100;
const PREFIX = 155;

/** The files as one archive, in the format that npm reads (ustar): https://pubs.opengroup.org/onlinepubs/9699919799/utilities/pax.html#tag_20_92_13_06 */
export function writeTar(files: readonly TarFile[]): Buffer {
  const parts = files.flatMap(({ path, bytes }) => [header(path, bytes.length), bytes, Buffer.alloc(padding(bytes.length))]);
  // Two blocks of zeros end an archive.
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)]);
}

function padding(length: number): number {
  return (BLOCK - (length % BLOCK)) % BLOCK;
}

function header(path: string, length: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const { name, prefix } = splitPath(path);
  block.write(name, 0);
  block.write(octal(0o644, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(length, 12), 124);
  // As npm does it: the same package makes the same archive at any time.
  block.write(octal(Date.UTC(1985, 9, 26, 8, 15) / 1000, 12), 136);
  block.write(' '.repeat(8), 148);
  block.write('0', 156);
  block.write('ustar\0', 257);
  block.write('00', 263);
  block.write(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`;
}

/** A long path is cut in two at a `/`. Throws at one that does not fit so, which no package has. */
function splitPath(path: string): { readonly name: string; readonly prefix: string } {
  if (Buffer.byteLength(path) <= NAME) return { name: path, prefix: '' };
  const cuts = [...path.matchAll(/\//g)].map(({ index }) => index);
  const cut = cuts.find((at) => Buffer.byteLength(path.slice(at + 1)) <= NAME && Buffer.byteLength(path.slice(0, at)) <= PREFIX);
  if (cut === undefined) throw new RangeError(`too long for an archive: ${path}`);
  return { name: path.slice(cut + 1), prefix: path.slice(0, cut) };
}
