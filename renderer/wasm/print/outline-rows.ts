import type { DecodedModule } from '../layout';
import type { ExternKind, ExternType } from '../types';
import type { WatItem } from './document';
import { watString } from './wat-string';
import { watFuncType, watHead } from './wat-type';

/** One group of like items in the outline: how many, how many lines each, and how to write one. */
export interface OutlineRows {
  readonly kind: WatItem['kind'];
  readonly count: number;
  readonly linesEach: 1 | 2;
  write(place: number): readonly string[];
  /** Index in the index space of the kind. */
  indexOf(place: number): number | null;
}

type Space = 'funcs' | 'tables' | 'memories' | 'tags' | 'globals';

/** Every item of the module in the order of its sections. What has a body says in its second line that it was not printed and why. */
export function outlineRows(module: DecodedModule, reason: string): readonly OutlineRows[] {
  const { layout, imports, exports, summary } = module;
  const unprinted = `    (; ${reason} ;))`;
  const imported = countImports(module);
  const defined = (kind: ExternKind, space: Space, linesEach: 1 | 2): OutlineRows => {
    const first = imported.get(kind) ?? 0;
    return {
      kind,
      linesEach,
      count: layout[space].length - first,
      indexOf: (place) => first + place,
      write: (place) => {
        const type: ExternType | undefined = layout[space][first + place];
        const head = type === undefined ? '' : `  ${watHead(type, first + place, layout.names.maps[kind].get(first + place) ?? null)}`;
        return linesEach === 1 ? [`${head})`] : [head, unprinted];
      },
    };
  };
  return [
    listed('type', layout.types, 1, (type, place) => [
      `  (type (;${place};) (${type.kind}${type.kind === 'func' ? watFuncType(type.type) : ' (; not printed ;)'}))`,
    ]),
    listed('import', imports, 1, (item) => [
      `  (import ${watString(item.moduleName)} ${watString(item.name)} (${item.type.kind}${importType(item.type)}))`,
    ]),
    defined('func', 'funcs', 2),
    defined('table', 'tables', 1),
    defined('memory', 'memories', 1),
    defined('tag', 'tags', 1),
    defined('global', 'globals', 2),
    listed('export', exports, 1, (item) => [`  (export ${watString(item.name)} (${item.type.kind} ${item.itemIndex}))`]),
    listed('start', summary.start === null ? [] : [summary.start], 1, (index) => [`  (start ${index})`]),
    listed('elem', layout.elems, 2, ({ mode }, place) => [`  (elem (;${place};) (; ${mode} ;)`, unprinted]),
    listed('data', layout.datas, 2, ({ mode, range }, place) => [
      `  (data (;${place};) (; ${mode}, ${range.end - range.start} bytes ;)`,
      unprinted,
    ]),
  ];
}

function listed<T>(
  kind: WatItem['kind'],
  items: readonly T[],
  linesEach: 1 | 2,
  write: (item: T, place: number) => readonly string[],
): OutlineRows {
  return {
    kind,
    linesEach,
    count: items.length,
    indexOf: (place) => (kind === 'start' ? null : place),
    write: (place) => {
      const item = items[place];
      return item === undefined ? [] : write(item, place);
    },
  };
}

function countImports(module: DecodedModule): ReadonlyMap<ExternKind, number> {
  const counts = new Map<ExternKind, number>();
  for (const { type } of module.imports) counts.set(type.kind, (counts.get(type.kind) ?? 0) + 1);
  return counts;
}

// An import's index belongs to its kind's space, which the reader of an outline hardly needs; its type he does.
function importType(type: ExternType): string {
  return watHead(type, 0, null).slice(`(${type.kind} (;0;)`.length);
}
