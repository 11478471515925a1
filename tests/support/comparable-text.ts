import { print } from '@bytecodealliance/jco-transpile/wasm-tools';
import { leb } from './module-bytes';

/** What a module says by wasm-tools, without what two encodings of one module may differ in: the same text, the same module. */
export async function comparableText(bytes: Uint8Array): Promise<string> {
  const text = await print(bareModule(bytes));
  return (
    text
      .replaceAll(/^(\s+)(block|loop|if|try_table|try)\b(?: \(type \d+\))?/gm, '$1$2')
      .replaceAll(/\(elem (\(;\d+;\)) \(table 0\)/g, '(elem $1')
      .replaceAll(' (pagesize 0x10000)', '')
      // A group of imports that has none.
      .replaceAll(/^ {2}\(import "(?:[^"\\]|\\.)*"\)\n/gm, '')
  );
}

/** Without custom sections, which the text format need not say, and without the count of data segments, which an assembler adds by need. */
function bareModule(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  for (let at = 8; at < bytes.length; ) {
    const id = bytes[at] ?? 0;
    const { value, end } = readLeb(bytes, at + 1);
    if (id !== 0 && id !== 12) kept.push(Uint8Array.from([id, ...leb(value)]), bytes.subarray(end, end + value));
    at = end + value;
  }
  return new Uint8Array(Buffer.concat(kept));
}

function readLeb(bytes: Uint8Array, start: number): { readonly value: number; readonly end: number } {
  let value = 0;
  let at = start;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at++] ?? 0;
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, end: at };
  }
}
