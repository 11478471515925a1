import type { Segment } from '../model/layout';
import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { readEntries } from './read-entries';
import { skipExpr } from './read-expr';
import { readRefType } from './read-val-type';

const NOT_ACTIVE = 1;
const EXPLICIT_OR_DECLARATIVE = 2;
const EXPRESSIONS = 4;

/** https://webassembly.github.io/spec/core/binary/modules.html#element-section: eight forms, told apart by three bits. */
export function readElemSection(reader: ByteReader, draft: Draft): number {
  return readEntries(reader, draft, draft.entries.elem, () => {
    draft.elems.push(readElem(reader, draft));
  });
}

function readElem(reader: ByteReader, draft: Draft): Segment {
  const start = reader.at;
  const flags = reader.u32();
  if (flags > 7) reader.fail('segment-flags', start);
  const active = (flags & NOT_ACTIVE) === 0;
  const explicit = (flags & EXPLICIT_OR_DECLARATIVE) !== 0;
  if (!active) draft.features.see(explicit ? 'reference-types' : 'bulk-memory', start);
  if (active && explicit && reader.u32() > 0) draft.features.see('reference-types', start);
  if (active) skipExpr(reader, draft);
  const expressions = (flags & EXPRESSIONS) !== 0;
  if (!active || explicit) {
    if (expressions) readRefType(reader, draft.features);
    else if (reader.u8() !== 0) reader.fail('segment-flags', reader.at - 1);
  }
  const items = reader.count();
  for (let item = 0; item < items; item++) {
    if (expressions) skipExpr(reader, draft);
    else reader.u32();
  }
  return { range: { start, end: reader.at }, mode: active ? 'active' : explicit ? 'declarative' : 'passive' };
}

/** https://webassembly.github.io/spec/core/binary/modules.html#data-section */
export function readDataSection(reader: ByteReader, draft: Draft): number {
  const start = reader.at;
  const count = readEntries(reader, draft, draft.entries.data, () => {
    draft.datas.push(readData(reader, draft));
  });
  if (draft.dataCount !== null && draft.dataCount !== count) reader.fail('data-count', start);
  return count;
}

function readData(reader: ByteReader, draft: Draft): Segment {
  const start = reader.at;
  const flags = reader.u32();
  if (flags > 2) reader.fail('segment-flags', start);
  if (flags === 1) draft.features.see('bulk-memory', start);
  if (flags === 2) reader.u32();
  if (flags !== 1) skipExpr(reader, draft);
  reader.skip(reader.u32());
  return { range: { start, end: reader.at }, mode: flags === 1 ? 'passive' : 'active' };
}

export function readDataCountSection(reader: ByteReader, draft: Draft): null {
  draft.features.see('bulk-memory', reader.at);
  draft.dataCount = reader.u32();
  return null;
}
