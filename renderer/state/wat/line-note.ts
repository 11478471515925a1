import { demangle } from '../../wasm/demangle/demangle';
import type { Export, Import } from '../../wasm/model/module';
import { importItemIndexes } from '../select/index-space';

/** A func where it is defined or used by its index. What a mangled `$name` means stands beside the name itself. */
const FUNC = /^ *(?:\(func|call|return_call|ref\.func) (?:\(;([0-9]+);\)|([0-9]+)(?=\)|$))/;
const EXPORT = /^ *\(export "([^"\\]+)"/;
const LONGEST = 200;

/** What a person would call the func that a line is about, where the line itself does not say it; null where there is nothing to add. */
export function lineNote(text: string, nameOf: (index: number) => string | null): string | null {
  const func = FUNC.exec(text);
  const index = func?.[1] ?? func?.[2];
  const exported = EXPORT.exec(text)?.[1];
  const name = index === undefined ? null : nameOf(Number(index));
  const note = name === null ? demangle(exported ?? '') : (demangle(name) ?? name);
  return note?.slice(0, LONGEST) ?? null;
}

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
  const found = imports.find(({ type }, entry) => type.kind === 'func' && indexes[entry] === index);
  return found === undefined ? null : `${found.moduleName}.${found.name}`;
}
