import type { ModuleFailure } from './outcome';

const MAGIC = [0x00, 0x61, 0x73, 0x6d];
/** Bytes before the first section, of a module and of a component alike. */
export const PREAMBLE_LENGTH = 8;

/** Refuses what is no core module of version 1 before anything else is read. https://webassembly.github.io/spec/core/binary/modules.html#binary-module */
export function checkPreamble(bytes: Uint8Array): ModuleFailure | null {
  if (bytes.length === 0) return { code: 'empty-file', facts: { offset: 0 } };
  const known = Math.min(bytes.length, MAGIC.length);
  for (let at = 0; at < known; at++) {
    if (bytes[at] !== MAGIC[at]) return { code: 'not-wasm', facts: { offset: at, found: firstBytes(bytes) } };
  }
  if (bytes.length < PREAMBLE_LENGTH)
    return { code: 'truncated', facts: { offset: bytes.length, section: 'preamble', missing: PREAMBLE_LENGTH - bytes.length } };
  const [low = 0, high = 0, layer = 0, layerHigh = 0] = bytes.subarray(MAGIC.length, PREAMBLE_LENGTH);
  const version = low | (high << 8);
  if (version === 1 && layer === 0 && layerHigh === 0) return null;
  // The component model splits the version's four bytes into a version and a layer.
  if (layer === 1 && layerHigh === 0) return { code: 'component', facts: { offset: MAGIC.length, version } };
  return {
    code: 'wasm-version',
    facts: { offset: MAGIC.length, version: new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) },
  };
}

function firstBytes(bytes: Uint8Array): string {
  return [...bytes.subarray(0, 4)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
