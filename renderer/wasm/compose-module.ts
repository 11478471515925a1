import type { Draft } from './binary/draft';
import type { Findings } from './custom/read-custom-section';
import { hostFamily } from './host-family';
import type { DecodedModule, Layout } from './model/layout';
import type { Counts, Section } from './model/module';
import type { Names } from './model/names';
import type { ModuleNotice } from './model/notice-codes';

/** A broken file may have one for each of thousands of sections. */
const MOST_NOTICES = 100;

/** What came out of the sections, put together. */
export function composeModule(byteLength: number, sections: readonly Section[], draft: Draft, findings: Findings): DecodedModule {
  const { names, producers, targetFeatures } = findings;
  const { imports, exports, fault } = draft;
  if (names.maps.func.size > 0) nameExports(draft, names);
  return {
    summary: {
      byteLength,
      sections,
      counts: countsOf(draft),
      start: draft.start,
      startName: draft.start === null ? null : (names.maps.func.get(draft.start) ?? null),
      moduleName: names.moduleName,
      producers,
      targetFeatures,
      features: draft.features.list(),
      notices: noticesOf(draft),
      family: hostFamily(imports, exports, producers),
      fault,
    },
    imports,
    exports,
    layout: layoutOf(draft, names),
  };
}

function nameExports({ exports }: Draft, { maps }: Names): void {
  for (const item of exports) if (item.type.kind === 'func') item.debugName = maps.func.get(item.itemIndex) ?? null;
}

/** Behind a fault it is not known how many items there are, so that names beyond them are no contradiction. */
function noticesOf({ notices, fault }: Draft): readonly ModuleNotice[] {
  const told = fault === null ? notices : notices.filter(({ code }) => code !== 'names-beyond-module');
  return told.slice(0, MOST_NOTICES);
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
    exports: draft.exports.length + draft.passedExports,
    elems: draft.elems.length,
    datas: draft.datas.length,
  };
}

function layoutOf(draft: Draft, names: Names): Layout {
  const { types, funcs, tables, memories, globals, tags, importedFuncs, elems, datas, bodies, entries, recGroups } = draft;
  const hasDataCount = draft.dataCount !== null;
  return { types, funcs, tables, memories, globals, tags, importedFuncs, elems, datas, hasDataCount, bodies, names, entries, recGroups };
}
