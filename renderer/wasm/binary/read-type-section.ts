import type { DefinedType } from '../model/layout';
import {
  ARRAY_FORM,
  CONT_FORM,
  DESCRIBES,
  DESCRIPTOR,
  FINAL_SUB_TYPE,
  FUNC_FORM,
  PACKED_I8,
  PACKED_I16,
  REC_GROUP,
  SHARED_TYPE,
  STRUCT_FORM,
  SUB_TYPE,
} from '../model/type-codes';
import type { ValType } from '../model/types';
import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { MOST_ENTRIES, MOST_FIELDS, MOST_VALUES, MOST_VALUES_IN_ALL } from './engine-limits';
import { readEntries } from './read-entries';
import { readValType } from './read-val-type';

/** Most signatures lack one or the other; a million empty lists would weigh. */
const NO_TYPES: readonly ValType[] = [];

/** https://webassembly.github.io/spec/core/binary/modules.html#type-section; a recursion group counts one in the section, each of its types one in the index space. */
export function readTypeSection(reader: ByteReader, draft: Draft): number {
  return readEntries(reader, draft, null, () => {
    if (reader.peek() === REC_GROUP) readRecGroup(reader, draft);
    else readSubType(reader, draft);
  });
}

function readRecGroup(reader: ByteReader, draft: Draft): void {
  draft.features.see('gc', reader.at);
  const first = draft.types.length;
  const start = reader.at++;
  const members = reader.count();
  try {
    for (let member = 0; member < members; member++) readSubType(reader, draft);
  } finally {
    draft.recGroups.push({ first, count: draft.types.length - first, start });
  }
}

function readSubType(reader: ByteReader, draft: Draft): void {
  const start = reader.at;
  if (draft.types.length === MOST_ENTRIES) reader.fail('entry-limit', start);
  const form = reader.peek();
  if (form === SUB_TYPE || form === FINAL_SUB_TYPE) {
    draft.features.see('gc', start);
    reader.at++;
    const supertypes = reader.count();
    for (let index = 0; index < supertypes; index++) reader.u32();
  }
  const type = readCompositeType(reader, draft);
  draft.entries.type.push(start);
  draft.types.push(type);
}

function readCompositeType(reader: ByteReader, draft: Draft): DefinedType {
  skipPrefixes(reader, draft);
  const start = reader.at;
  const form = reader.u8();
  switch (form) {
    case FUNC_FORM:
      return readFuncType(reader, draft, start);
    case STRUCT_FORM:
    case ARRAY_FORM: {
      draft.features.see('gc', start);
      const fields = form === STRUCT_FORM ? reader.count(MOST_FIELDS) : 1;
      for (let field = 0; field < fields; field++) skipFieldType(reader, draft);
      return { kind: form === STRUCT_FORM ? 'struct' : 'array' };
    }
    case CONT_FORM:
      draft.features.see('stack-switching', start);
      reader.s33();
      return { kind: 'cont' };
    default:
      return reader.fail('type-form', start);
  }
}

/** What proposals put before a type's form, each once at most; it changes nothing about which entry is which. */
function skipPrefixes(reader: ByteReader, draft: Draft): void {
  if (reader.peek() === SHARED_TYPE) draft.features.see('shared-everything-threads', reader.at++);
  for (const prefix of [DESCRIBES, DESCRIPTOR]) {
    if (reader.peek() !== prefix) continue;
    draft.features.see('custom-descriptors', reader.at++);
    reader.u32();
  }
}

function readFuncType(reader: ByteReader, draft: Draft, start: number): DefinedType {
  const params = readValTypes(reader, draft);
  const results = readValTypes(reader, draft);
  if (results.length > 1) draft.features.see('multi-value', start);
  return { kind: 'func', typeIndex: draft.types.length, type: { params, results } };
}

function readValTypes(reader: ByteReader, draft: Draft): readonly ValType[] {
  const start = reader.at;
  const count = reader.count(MOST_VALUES);
  if (count === 0) return NO_TYPES;
  draft.valTypes += count;
  if (draft.valTypes > MOST_VALUES_IN_ALL) reader.fail('entry-limit', start);
  const types: ValType[] = [];
  for (let index = 0; index < count; index++) types.push(readValType(reader, draft.features));
  return types;
}

function skipFieldType(reader: ByteReader, draft: Draft): void {
  const storage = reader.peek();
  if (storage === PACKED_I8 || storage === PACKED_I16) reader.at++;
  else readValType(reader, draft.features);
  if (reader.u8() > 1) reader.fail('mutability', reader.at - 1);
}
