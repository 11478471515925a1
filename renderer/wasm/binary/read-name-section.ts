import type { ModuleNotice } from '../notice-codes';
import type { ByteReader } from './byte-reader';
import { MalformedError } from './malformed-error';

/** The name section's own words for its name maps. https://webassembly.github.io/spec/core/appendix/custom.html#name-section */
export const NAMED_KINDS = ['func', 'type', 'table', 'memory', 'global', 'elem', 'data', 'tag'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

const SUBSECTIONS = new Map<number, NamedKind>([
  [1, 'func'],
  [4, 'type'],
  [5, 'table'],
  [6, 'memory'],
  [7, 'global'],
  [8, 'elem'],
  [9, 'data'],
  [11, 'tag'],
]);

export interface Names {
  moduleName: string | null;
  readonly maps: Readonly<Record<NamedKind, Map<number, string>>>;
}

export function createNames(): Names {
  const map = (): Map<number, string> => new Map();
  return {
    moduleName: null,
    maps: { func: map(), type: map(), table: map(), memory: map(), global: map(), elem: map(), data: map(), tag: map() },
  };
}

/** Reads as far as it can; what does not fit becomes a notice, since a name never changes what a module does. */
export function readNameSection(reader: ByteReader, names: Names, notices: ModuleNotice[]): void {
  let broken = 0;
  try {
    while (reader.left > 0) {
      const id = reader.u8();
      const size = reader.u32();
      const end = reader.at + size;
      if (end > reader.end) reader.fail('section-too-short');
      const kind = SUBSECTIONS.get(id);
      if (id === 0) names.moduleName = reader.lenientName().text;
      else if (kind !== undefined) broken += readNameMap(reader, names.maps[kind]);
      reader.at = end;
    }
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
    notices.push({ code: 'names-malformed', facts: { offset: error.offset, reason: error.reason } });
  }
  if (broken > 0) notices.push({ code: 'names-not-utf8', facts: { count: broken } });
}

function readNameMap(reader: ByteReader, map: Map<number, string>): number {
  const count = reader.count();
  let broken = 0;
  for (let entry = 0; entry < count; entry++) {
    const index = reader.u32();
    const name = reader.lenientName();
    if (name.broken) broken++;
    map.set(index, name.text);
  }
  return broken;
}
