import { EXTERN_KINDS, type ExternKind, type ExternType } from '../model/types';
import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';
import { readEntries } from './read-entries';

/** https://webassembly.github.io/spec/core/binary/modules.html#export-section */
export function readExportSection(reader: ByteReader, draft: Draft): number {
  try {
    return readEntries(reader, draft, draft.entries.export, () => {
      if (draft.exports.length === draft.firstRows) return pass(reader, draft);
      const name = reader.name();
      const kind = EXTERN_KINDS[reader.u8()] ?? reader.fail('extern-kind', reader.at - 1);
      const start = reader.at;
      const itemIndex = reader.u32();
      const type = spaceOf(draft, kind)[itemIndex] ?? reader.fail('unknown-item', start);
      if (type.kind === 'global' && type.mutable) draft.features.see('mutable-globals', start);
      draft.exports.push({ index: draft.exports.length, name, itemIndex, type, debugName: null });
    });
  } finally {
    noteRepeated(draft);
  }
}

function pass(reader: ByteReader, draft: Draft): void {
  reader.skip(reader.u32());
  reader.u8();
  reader.u32();
  draft.passedExports++;
}

function noteRepeated({ exports, notices }: Draft): void {
  const names = new Set<string>();
  for (const { name } of exports) names.add(name);
  const count = exports.length - names.size;
  if (count === 0) return;
  const repeated = exports.find(({ name }) => !names.delete(name));
  notices.push({ code: 'duplicate-exports', facts: { count, name: repeated?.name ?? '' } });
}

function spaceOf(draft: Draft, kind: ExternKind): readonly ExternType[] {
  switch (kind) {
    case 'func':
      return draft.funcs;
    case 'table':
      return draft.tables;
    case 'memory':
      return draft.memories;
    case 'global':
      return draft.globals;
    case 'tag':
      return draft.tags;
    default:
      return kind satisfies never;
  }
}
