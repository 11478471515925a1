import type { Export, Import } from '../../wasm/model/module';
import type { ExternKind } from '../../wasm/model/types';

/** One side's rows that belong together: the imports from one module, the exports of one kind. */
export interface LinkGroup {
  readonly id: string;
  /** The import module's name (hostile), or the kind. */
  readonly label: string;
  /** Places in the section. */
  readonly items: readonly number[];
}

/** Imports by the module they are wanted from, in the order in which they are first wanted. */
export function importGroups(imports: readonly Import[], keep: (row: number) => boolean): readonly LinkGroup[] {
  const groups = new Map<string, number[]>();
  imports.forEach(({ moduleName }, row) => {
    if (!keep(row)) return;
    const group = groups.get(moduleName);
    if (group === undefined) groups.set(moduleName, [row]);
    else group.push(row);
  });
  return [...groups].map(([label, items]) => ({ id: `import ${label}`, label, items }));
}

const KINDS: readonly ExternKind[] = ['func', 'memory', 'table', 'global', 'tag'];

/** Exports by kind, functions first. */
export function exportGroups(exports: readonly Export[], keep: (row: number) => boolean): readonly LinkGroup[] {
  const groups = new Map<ExternKind, number[]>(KINDS.map((kind) => [kind, []]));
  exports.forEach(({ type }, row) => {
    if (keep(row)) groups.get(type.kind)?.push(row);
  });
  return [...groups].flatMap(([kind, items]) => (items.length === 0 ? [] : [{ id: `export ${kind}`, label: kind, items }]));
}
