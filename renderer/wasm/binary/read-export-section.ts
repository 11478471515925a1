import type { ExternKind } from '../types';
import type { ByteReader } from './byte-reader';
import type { Draft } from './draft';

const KINDS: readonly ExternKind[] = ['func', 'table', 'memory', 'global', 'tag'];

/** https://webassembly.github.io/spec/core/binary/modules.html#export-section */
export function readExportSection(reader: ByteReader, draft: Draft): number {
  const count = reader.count();
  const names = new Set<string>();
  const repeated: string[] = [];
  for (let entry = 0; entry < count; entry++) {
    const name = reader.name();
    const kind = KINDS[reader.u8()] ?? reader.fail('extern-kind', reader.at - 1);
    const itemIndex = reader.u32();
    if (itemIndex >= spaceOf(draft, kind).length) reader.fail('unknown-item', reader.at - 1);
    if (kind === 'global' && draft.globals[itemIndex]?.mutable === true) draft.features.see('mutable-globals', reader.at);
    if (names.has(name)) repeated.push(name);
    names.add(name);
    draft.exports.push({ name, kind, itemIndex });
  }
  if (repeated.length > 0) draft.notices.push({ code: 'duplicate-exports', facts: { count: repeated.length, name: repeated[0] ?? '' } });
  return count;
}

export function spaceOf(draft: Draft, kind: ExternKind) {
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
