import { demangle } from './demangle/demangle';
import { fuzzyScore } from './demangle/fuzzy-score';
import { nameMatcher } from './demangle/name-matcher';
import type { DecodedModule } from './model/layout';
import type { ExternKind } from './model/types';
import { showExternType, showFuncType } from './show-type';

/** Something of a module's that answers to what a person typed. */
export interface FoundItem {
  readonly kind: 'func' | 'import' | 'export' | 'type';
  /** In the index space of funcs or types; among the imports or exports. */
  readonly index: number;
  /** Cut where it is endless; empty where it has none. */
  readonly name: string;
  /** What people wrote for a mangled name, or null. */
  readonly written: string | null;
  /** Its type, behind the module that an import is wanted from. */
  readonly detail: string;
  /** What is selected when it is chosen; null for a type. */
  readonly item: { readonly kind: ExternKind; readonly index: number } | null;
  /** By `fuzzyScore`. */
  readonly score: number;
}

/** A search for items, which goes on step by step. */
export interface ItemSearch {
  /** Gives after each few items. */
  steps(): Iterable<null>;
  /** The best of each kind that were found so far. */
  found(): readonly FoundItem[];
}

const STEP = 256;
/** A short name may answer by its letters alone; in a mangled one any letters are found. */
const SHORT_NAME = 40;
const LONGEST = 500;

interface Hit {
  readonly kind: FoundItem['kind'];
  readonly index: number;
  readonly score: number;
}

/** Looks for funcs, imports, exports and types by their names, as the module has them or as people wrote them, and by index; of each kind no more than `most`. */
export function searchItems(module: DecodedModule, typed: string, most: number): ItemSearch {
  const kept: Record<FoundItem['kind'], Hit[]> = { func: [], import: [], export: [], type: [] };
  const scoreOf = scorer(typed);
  const number = /^(?:(func|type)\s+)?(\d+)$/.exec(typed.trim());

  function* hits(): Iterable<Hit | null> {
    const { layout, imports, exports } = module;
    const byIndex = number === null ? -1 : Number(number[2]);
    if (number?.[1] !== 'type' && byIndex >= 0 && byIndex < layout.funcs.length) yield { kind: 'func', index: byIndex, score: 190 };
    if (number?.[1] !== 'func' && byIndex >= 0 && byIndex < layout.types.length) yield { kind: 'type', index: byIndex, score: 185 };
    for (const [index, name] of layout.names.maps.func) yield hit('func', index, index === byIndex ? null : scoreOf(name));
    for (const { index, moduleName, name } of imports) yield hit('import', index, scoreOf(name) ?? scoreOf(`${moduleName}.${name}`));
    for (const { index, name } of exports) yield hit('export', index, scoreOf(name));
    for (const [index, type] of layout.types.entries()) {
      const name = layout.names.maps.type.get(index) ?? '';
      const shown = type.kind === 'func' ? showFuncType(type.type) : type.kind;
      yield hit('type', index, index === byIndex ? null : (scoreOf(name) ?? scoreOf(shown)));
    }
  }

  return {
    steps: function* steps() {
      let left = STEP;
      for (const found of hits()) {
        if (found !== null) keep(kept[found.kind], found, most);
        if (--left > 0) continue;
        left = STEP;
        yield null;
      }
    },
    found: () =>
      Object.values(kept)
        .flatMap((some) => best(some, most))
        .map((found) => describe(module, found)),
  };
}

function hit(kind: Hit['kind'], index: number, score: number | null): Hit | null {
  return score === null ? null : { kind, index, score };
}

function scorer(typed: string): (name: string) => number | null {
  const holds = nameMatcher(typed);
  return (name) => {
    if (name === '') return null;
    if (!holds(name)) return name.length <= SHORT_NAME && demangle(name) === null ? fuzzyScore(name, typed) : null;
    const written = demangle(name);
    const score = fuzzyScore(name.slice(0, LONGEST), typed);
    return written === null ? score : Math.max(score ?? 0, fuzzyScore(written, typed) ?? 0);
  };
}

function keep(some: Hit[], found: Hit, most: number): void {
  some.push(found);
  if (some.length > 4 * most) some.splice(0, some.length, ...best(some, most));
}

function best(some: readonly Hit[], most: number): readonly Hit[] {
  return some.toSorted((a, b) => b.score - a.score || a.index - b.index).slice(0, most);
}

function describe(module: DecodedModule, { kind, index, score }: Hit): FoundItem {
  const { layout, imports, exports } = module;
  const named = (name: string) => ({ name: name.slice(0, LONGEST), written: demangle(name)?.slice(0, LONGEST) ?? null });
  switch (kind) {
    case 'func': {
      const type = layout.funcs[index];
      const item = { kind: 'func', index } as const;
      return {
        ...named(layout.names.maps.func.get(index) ?? ''),
        kind,
        index,
        item,
        score,
        detail: type === undefined ? '' : showFuncType(type.type),
      };
    }
    case 'import': {
      const entry = imports[index];
      const detail = entry === undefined ? '' : `${entry.moduleName.slice(0, LONGEST)} · ${showExternType(entry.type)}`;
      return { ...named(entry?.name ?? ''), kind, index, item: importedItem(module, index), score, detail };
    }
    case 'export': {
      const entry = exports[index];
      const item = entry === undefined ? null : { kind: entry.type.kind, index: entry.itemIndex };
      return { ...named(entry?.name ?? ''), kind, index, item, score, detail: entry === undefined ? '' : showExternType(entry.type) };
    }
    case 'type': {
      const type = layout.types[index];
      const detail = type?.kind === 'func' ? showFuncType(type.type) : (type?.kind ?? '');
      return { ...named(layout.names.maps.type.get(index) ?? ''), kind, index, item: null, score, detail };
    }
    default:
      return kind satisfies never;
  }
}

/** Imports come first in the index space of their kind. */
function importedItem({ imports }: DecodedModule, index: number): FoundItem['item'] {
  const kind = imports[index]?.type.kind;
  if (kind === undefined) return null;
  let before = 0;
  for (let other = 0; other < index; other++) if (imports[other]?.type.kind === kind) before++;
  return { kind, index: before };
}
