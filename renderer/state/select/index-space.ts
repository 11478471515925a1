import type { Export, Import } from '../../wasm/model/module';
import type { ExternKind } from '../../wasm/model/types';
import type { Selection } from '../view-store';

const spaces = new WeakMap<readonly Import[], Int32Array>();

/** Of each import its index in the index space of its kind: imports come first there. https://webassembly.github.io/spec/core/syntax/modules.html#indices */
export function importItemIndexes(imports: readonly Import[]): Int32Array {
  const known = spaces.get(imports);
  if (known !== undefined) return known;
  const next: Record<ExternKind, number> = { func: 0, table: 0, memory: 0, global: 0, tag: 0 };
  const indexes = Int32Array.from(imports, ({ type }) => next[type.kind]++);
  spaces.set(imports, indexes);
  return indexes;
}

export function selectionOfImport(imports: readonly Import[], row: number): Selection | null {
  const found = imports[row];
  const index = importItemIndexes(imports)[row];
  return found === undefined || index === undefined ? null : { kind: found.type.kind, index };
}

export function selectionOfExport({ type, itemIndex }: Export): Selection {
  return { kind: type.kind, index: itemIndex };
}

/** The import that is the selected item, or -1. */
export function importOfSelection(imports: readonly Import[], selection: Selection | null): number {
  if (selection === null) return -1;
  const indexes = importItemIndexes(imports);
  return imports.findIndex(({ type }, row) => type.kind === selection.kind && indexes[row] === selection.index);
}

/** The first export of the selected item, or -1. */
export function exportOfSelection(exports: readonly Export[], selection: Selection | null): number {
  if (selection === null) return -1;
  return exports.findIndex(({ type, itemIndex }) => itemIndex === selection.index && type.kind === selection.kind);
}
