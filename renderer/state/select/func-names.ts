import type { Export, Import } from '../../wasm/model/module';
import { importItemIndexes } from './index-space';

const names = new WeakMap<readonly Export[], ReadonlyMap<number, string>>();

/** How a func without a name in the text is called from outside: as an export, or as an import. Null: it has no name at all. */
export function funcNameOf(
  { imports, exports }: { readonly imports: readonly Import[]; readonly exports: readonly Export[] },
  index: number,
): string | null {
  return exportedNames(exports).get(index) ?? importedName(imports, index);
}

function exportedNames(exports: readonly Export[]): ReadonlyMap<number, string> {
  const known = names.get(exports);
  if (known !== undefined) return known;
  const found = new Map<number, string>();
  for (const { type, itemIndex, name } of exports) if (type.kind === 'func' && !found.has(itemIndex)) found.set(itemIndex, name);
  names.set(exports, found);
  return found;
}

function importedName(imports: readonly Import[], index: number): string | null {
  if (index >= imports.length) return null;
  const indexes = importItemIndexes(imports);
  const found = imports.find(({ type }, place) => type.kind === 'func' && indexes[place] === index);
  return found === undefined ? null : `${found.moduleName}.${found.name}`;
}
