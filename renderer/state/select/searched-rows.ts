import type { Export, Import } from '../../wasm/model/module';
import type { SearchedRows } from './filter-rows';
import { mangledName } from './mangled-name';

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
