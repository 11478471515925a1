import type { Level } from '../../runtime/model';
import { demangle } from '../../wasm/demangle/demangle';
import type { Export, Import } from '../../wasm/model/module';
import type { Signature } from '../../wasm/model/signature';
import type { CallTarget, Selection } from '../view-store';
import type { SearchedRows } from './filter-rows';
import { exportOfSelection } from './index-space';
import { signatureName } from './signature-text';

export type ExportRow =
  | { readonly kind: 'glue'; readonly signature: Signature; readonly raw: Export | null }
  | { readonly kind: 'raw'; readonly raw: Export };

/** Rows of Exports, made as they are asked for: a module may have a hundred thousand. */
export interface ExportList {
  readonly count: number;
  /** Null for a row that has not arrived. */
  row(rowIndex: number): ExportRow | null;
  nameOf(rowIndex: number): string;
  /** The name that may say more, when it is demangled. */
  mangledAt(rowIndex: number): string;
  /** The row that is called or selected, or -1. */
  rowOf(target: CallTarget | null, selection: Selection | null): number;
}

/** At the glue level its signatures come first, then what they do not stand for; at the raw level the export section as it is. */
export function exportList(
  exports: readonly Export[],
  expected: number,
  signatures: readonly Signature[] | null,
  level: Level,
): ExportList {
  const shown = level === 'glue' ? (signatures ?? []) : [];
  const covered = new Set(shown.flatMap(({ exportName }) => (exportName === null ? [] : [exportName])));
  const others = covered.size === 0 ? null : exports.flatMap(({ name }, rowIndex) => (covered.has(name) ? [] : [rowIndex]));
  const byName = new Map(shown.length === 0 ? [] : exports.map((entry) => [entry.name, entry]));
  const raw = (rowIndex: number) => exports[others === null ? rowIndex - shown.length : (others[rowIndex - shown.length] ?? -1)];
  const rowOfExport = (index: number) => {
    if (index < 0) return -1;
    const rowIndex = others === null ? index : others.indexOf(index);
    if (rowIndex >= 0) return shown.length + rowIndex;
    const name = exports[index]?.name;
    return shown.findIndex(({ exportName }) => exportName === name);
  };
  const row = (rowIndex: number): ExportRow | null => {
    const signature = shown[rowIndex];
    if (signature !== undefined) return { kind: 'glue', signature, raw: byName.get(signature.exportName ?? '') ?? null };
    const found = raw(rowIndex);
    return found === undefined ? null : { kind: 'raw', raw: found };
  };
  const rowOfTarget = (target: CallTarget | null) => {
    if (target === null) return -1;
    return target.level === 'raw' ? rowOfExport(target.exportIndex) : shown.findIndex(({ id }) => id === target.signatureId);
  };
  return {
    count: shown.length + (others === null ? Math.max(expected, exports.length) : others.length),
    row,
    nameOf(rowIndex) {
      const signature = shown[rowIndex];
      return signature === undefined ? (raw(rowIndex)?.name ?? '') : signatureName(signature);
    },
    mangledAt(rowIndex) {
      const signature = shown[rowIndex];
      if (signature !== undefined) return signatureName(signature);
      const entry = raw(rowIndex);
      return entry === undefined ? '' : mangledName(entry);
    },
    rowOf(target, selection) {
      const aimed = rowOfTarget(target);
      if (selection === null) return aimed;
      const item = aimed < 0 ? null : row(aimed)?.raw;
      // Several exports may be one item: the one that is aimed at is the one that is meant.
      if (item?.itemIndex === selection.index && item.type.kind === selection.kind) return aimed;
      return rowOfExport(exportOfSelection(exports, selection));
    },
  };
}

/** The name that says what an export is: its own when it is a mangled one, else the name section's. */
export function mangledName({ name, debugName }: Export): string {
  return debugName === null || demangle(name) !== null ? name : debugName;
}

/** Imports, looked at with the module that they are wanted from. */
export function searchedImports(imports: readonly Import[]): SearchedRows {
  return {
    count: imports.length,
    textOf: (row) => `${imports[row]?.moduleName ?? ''} ${imports[row]?.name ?? ''}`,
    mangledOf: (row) => imports[row]?.name ?? '',
  };
}

export function searchedExports(exports: readonly Export[]): SearchedRows {
  return {
    count: exports.length,
    textOf: (row) => exports[row]?.name ?? '',
    mangledOf: (row) => {
      const entry = exports[row];
      return entry === undefined ? '' : mangledName(entry);
    },
  };
}
