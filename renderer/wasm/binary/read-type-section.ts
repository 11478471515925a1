import type { ValType } from '../types';
import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { readValType } from './read-val-type';

const REC = 0x4e;
const SUB_FINAL = 0x4f;
const SUB = 0x50;
const ARRAY = 0x5e;
const STRUCT = 0x5f;
const FUNC = 0x60;

/** https://webassembly.github.io/spec/core/binary/modules.html#type-section; a recursion group counts one in the section, each of its types one in the index space. */
export function readTypeSection(reader: ByteReader, draft: Draft): number {
  const count = reader.count();
  for (let entry = 0; entry < count; entry++) {
    if (reader.peek() === REC) {
      draft.features.see('gc', reader.at);
      reader.at++;
      const members = reader.count();
      for (let member = 0; member < members; member++) readSubType(reader, draft);
    } else readSubType(reader, draft);
  }
  return count;
}

function readSubType(reader: ByteReader, draft: Draft): void {
  const form = reader.peek();
  if (form === SUB || form === SUB_FINAL) {
    draft.features.see('gc', reader.at);
    reader.at++;
    const supertypes = reader.count();
    for (let index = 0; index < supertypes; index++) reader.u32();
  }
  readCompositeType(reader, draft);
}

function readCompositeType(reader: ByteReader, draft: Draft): void {
  const start = reader.at;
  const form = reader.u8();
  if (form === FUNC) {
    const params = readValTypes(reader, draft);
    const results = readValTypes(reader, draft);
    if (results.length > 1) draft.features.see('multi-value', start);
    draft.types.push({ kind: 'func', typeIndex: draft.types.length, type: { params, results } });
    return;
  }
  if (form !== STRUCT && form !== ARRAY) reader.fail('type-form', start);
  draft.features.see('gc', start);
  const fields = form === STRUCT ? reader.count() : 1;
  for (let field = 0; field < fields; field++) skipFieldType(reader, draft);
  draft.types.push({ kind: form === STRUCT ? 'struct' : 'array' });
}

function readValTypes(reader: ByteReader, draft: Draft): ValType[] {
  const types: ValType[] = [];
  const count = reader.count();
  for (let index = 0; index < count; index++) types.push(readValType(reader, draft.features));
  return types;
}

function skipFieldType(reader: ByteReader, draft: Draft): void {
  const storage = reader.peek();
  const packed = storage === 0x78 || storage === 0x77;
  if (packed) reader.at++;
  else readValType(reader, draft.features);
  if (reader.u8() > 1) reader.fail('mutability', reader.at - 1);
}
