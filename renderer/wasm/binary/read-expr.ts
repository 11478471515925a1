import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { featureOf } from './opcode-features';
import { metOpcodes, walkCode } from './walk-code';

const EXTENDED = new Set([0x6a, 0x6b, 0x6c, 0x7c, 0x7d, 0x7e]);
const REF_FUNC = 0xd2;

/** Skips a constant expression. */
export function skipExpr(reader: ByteReader, draft: Draft): void {
  const start = reader.at;
  const end = walkCode(reader.bytes, start, reader.end, draft.constants, true);
  if (end < 0) reader.fail('constant-expression', start);
  reader.at = end;
}

/** What the constant expressions made use of. */
export function noteConstants(draft: Draft): void {
  for (const { opcode, sub, offset } of metOpcodes(draft.constants)) {
    // A plain `ref.func` says nothing: tools write the first edition's segments so, too.
    const feature = EXTENDED.has(opcode) ? 'extended-const' : opcode === REF_FUNC ? null : featureOf(opcode, sub);
    if (feature !== null) draft.features.see(feature, offset);
  }
}
