import type { ByteReader } from '../binary/byte-reader';
import type { CustomSectionFacts } from '../model/custom-facts';

/**
 * What wasm-bindgen's macros leave for its command line tool, which takes it out again: found in a crate's raw build only.
 * Pairs of blocks, each behind its length in four bytes: a JSON text that names the schema, and a program of that schema.
 */
export function readWasmBindgen(reader: ByteReader): CustomSectionFacts {
  let schema = '';
  let version = '';
  let programs = 0;
  while (reader.left > 0) {
    const size = readLength(reader);
    const start = reader.at;
    reader.skip(size);
    if (programs === 0) ({ schema, version } = readSchema(reader.bytes.subarray(start, reader.at)));
    reader.skip(readLength(reader));
    programs++;
  }
  return { kind: 'wasm-bindgen', schema, version, programs };
}

function readLength(reader: ByteReader): number {
  return (reader.u8() | (reader.u8() << 8) | (reader.u8() << 16) | (reader.u8() << 24)) >>> 0;
}

const LONGEST = 1_000;

function readSchema(bytes: Uint8Array): { readonly schema: string; readonly version: string } {
  if (bytes.length > LONGEST) return { schema: '', version: '' };
  const text = new TextDecoder().decode(bytes);
  return { schema: textOf(text, 'schema_version'), version: textOf(text, 'version') };
}

/** The text is wasm-bindgen's own, without escapes; parsing it would make a broken one an exception. */
function textOf(json: string, key: string): string {
  return new RegExp(`"${key}"\\s*:\\s*"([^"]*)"`).exec(json)?.[1] ?? '';
}
