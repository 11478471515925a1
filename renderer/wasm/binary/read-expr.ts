import { codeFeatures } from '../code/code-features';
import { createCodeMeasure, measureCode } from '../code/measure-code';
import { END_OPCODE, GLOBAL_GET_OPCODE, I32_CONST_OPCODE, I64_CONST_OPCODE, REF_FUNC_OPCODE } from '../instructions/opcodes';
import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';

const EXTENDED = new Set([0x6a, 0x6b, 0x6c, 0x7c, 0x7d, 0x7e]);
/** Bytes of an operand that no 32-bit number is too large for. */
const SHORT = 4;

/** Skips a constant expression. */
export function skipExpr(reader: ByteReader, draft: Draft): void {
  const behind = skipPlainExpr(reader.bytes, reader.at, reader.end);
  if (behind > 0) {
    reader.at = behind;
    return;
  }
  draft.constants ??= createCodeMeasure();
  const { constants } = draft;
  measureCode(reader.bytes, reader.at, reader.end, constants, false);
  if (constants.fault !== null) reader.fail('constant-expression', constants.at);
  reader.at = constants.at;
}

/** Nearly all are a constant, a global or a func, and a module may have a hundred thousand: of these with a short operand the end is seen at once. Else 0. */
function skipPlainExpr(bytes: Uint8Array, start: number, end: number): number {
  const opcode = bytes[start];
  if (opcode !== I32_CONST_OPCODE && opcode !== I64_CONST_OPCODE && opcode !== GLOBAL_GET_OPCODE && opcode !== REF_FUNC_OPCODE) return 0;
  let at = start + 1;
  while ((bytes[at] ?? 0) >= 0x80) at++;
  return at - start <= SHORT && at + 1 < end && bytes[at + 1] === END_OPCODE ? at + 2 : 0;
}

/** What the constant expressions made use of. */
export function noteConstants({ constants, features }: Draft): void {
  if (constants === null) return;
  const { census } = constants;
  for (const opcode of EXTENDED) if ((census[opcode] ?? 0) > 0) features.see('extended-const', census[opcode] ?? 0);
  // A plain `ref.func` says nothing: tools write the first edition's segments so, too.
  census[REF_FUNC_OPCODE] = 0;
  for (const { name, offset } of codeFeatures(constants)) features.see(name, offset);
}
