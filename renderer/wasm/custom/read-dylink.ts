import type { ByteReader } from '../binary/byte-reader';
import type { DylinkFacts } from '../model/custom-facts';
import { readSubsections } from './read-subsections';

const MEMORY_INFO = 1;
const NEEDED = 2;
const EXPORT_INFO = 3;
const IMPORT_INFO = 4;
const RUNTIME_PATH = 5;
const MOST = 100;

/** https://github.com/WebAssembly/tool-conventions/blob/main/DynamicLinking.md#the-dylink0-section */
export function readDylink(reader: ByteReader): DylinkFacts {
  let facts: DylinkFacts = {
    ...{ kind: 'dylink', memorySize: 0, memoryAlign: 0, tableSize: 0, tableAlign: 0 },
    ...{ needed: [], exports: 0, imports: 0, runtimePath: [] },
  };
  readSubsections(reader, (id, contents) => {
    if (id === MEMORY_INFO) facts = { ...facts, ...readMemoryInfo(contents) };
    else if (id === NEEDED) facts = { ...facts, needed: readNames(contents) };
    else if (id === EXPORT_INFO) facts = { ...facts, exports: contents.count() };
    else if (id === IMPORT_INFO) facts = { ...facts, imports: contents.count() };
    else if (id === RUNTIME_PATH) facts = { ...facts, runtimePath: readNames(contents) };
  });
  return facts;
}

/** The section as it was before it had subsections: no more than sizes and libraries. */
export function readOldDylink(reader: ByteReader): DylinkFacts {
  return { kind: 'dylink', ...readMemoryInfo(reader), needed: readNames(reader), exports: 0, imports: 0, runtimePath: [] };
}

function readMemoryInfo(reader: ByteReader) {
  return { memorySize: reader.u32(), memoryAlign: reader.u32(), tableSize: reader.u32(), tableAlign: reader.u32() };
}

function readNames(reader: ByteReader): readonly string[] {
  const names: string[] = [];
  for (let left = Math.min(reader.count(), MOST); left > 0; left--) names.push(reader.lenientName());
  return names;
}
