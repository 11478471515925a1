import type { Draft, ExportEntry } from './binary/draft';
import type { CustomFacts } from './binary/read-custom-section';
import { NAMED_KINDS, type NamedKind, type Names } from './binary/read-name-section';
import { hostFamily } from './host-family';
import type { DecodedModule, Layout } from './layout';
import type { Counts, Export, Section } from './module';
import type { ModuleNotice } from './notice-codes';
import type { ExternType } from './types';

/** What came out of the sections, put together. */
export function composeModule(byteLength: number, sections: readonly Section[], draft: Draft, custom: CustomFacts): DecodedModule {
  const { names, producers, targetFeatures } = custom;
  const exports = draft.exports.map((entry, index) => toExport(entry, index, draft, names));
  const counts = countsOf(draft);
  return {
    summary: {
      byteLength,
      sections,
      counts,
      start: draft.start,
      moduleName: names.moduleName,
      producers,
      targetFeatures,
      features: draft.features.list(),
      notices: [...draft.notices, ...contradictions(names, counts)],
      family: hostFamily(draft.imports, exports, producers),
    },
    imports: draft.imports,
    exports,
    layout: layoutOf(draft, names),
  };
}

function toExport(entry: ExportEntry, index: number, draft: Draft, names: Names): Export {
  const { name, kind, itemIndex } = entry;
  const debugName = kind === 'func' ? (names.maps.func.get(itemIndex) ?? null) : null;
  return { index, name, itemIndex, type: typeOf(entry, draft), debugName };
}

function typeOf({ kind, itemIndex }: ExportEntry, draft: Draft): ExternType {
  const spaces = { func: draft.funcs, table: draft.tables, memory: draft.memories, global: draft.globals, tag: draft.tags };
  const type = spaces[kind][itemIndex];
  if (type === undefined) throw new RangeError('the export section let an unknown item pass');
  return type;
}

function countsOf(draft: Draft): Counts {
  return {
    types: draft.types.length,
    funcs: draft.funcs.length,
    tables: draft.tables.length,
    memories: draft.memories.length,
    globals: draft.globals.length,
    tags: draft.tags.length,
    imports: draft.imports.length,
    exports: draft.exports.length,
    elems: draft.elems.length,
    datas: draft.datas.length,
  };
}

/** A name section may name what is not there: a linker wrote it for another layout. */
function contradictions(names: Names, counts: Counts): ModuleNotice[] {
  const spaces: Readonly<Record<NamedKind, number>> = {
    func: counts.funcs,
    type: counts.types,
    table: counts.tables,
    memory: counts.memories,
    global: counts.globals,
    elem: counts.elems,
    data: counts.datas,
    tag: counts.tags,
  };
  return NAMED_KINDS.flatMap((kind) => {
    const items = spaces[kind];
    let count = 0;
    for (const index of names.maps[kind].keys()) if (index >= items) count++;
    return count === 0 ? [] : [{ code: 'names-beyond-module', facts: { kind, count, items } }];
  });
}

function layoutOf(draft: Draft, names: Names): Layout {
  const { types, funcs, tables, memories, globals, tags, importedFuncs, elems, datas, bodies } = draft;
  return { types, funcs, tables, memories, globals, tags, importedFuncs, elems, datas, bodies, names };
}
