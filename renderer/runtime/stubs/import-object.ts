import type { Import } from '../../wasm/model/module';

/**
 * The JS API's import object. Names are any text at all (`__proto__`, `constructor`, empty), so its objects have no prototype and their
 * properties are defined, not set. Two imports may share both names and still want different things: the engine reads the object once for each
 * import, in order (https://webassembly.github.io/spec/js-api/#read-the-imports), so such a name answers with each one's value in turn.
 */
export function buildImportObject(imports: readonly Import[], valueFor: (imported: Import) => unknown): WebAssembly.Imports {
  const modules = new Map<string, Map<string, unknown[]>>();
  for (const imported of imports) {
    const names = modules.get(imported.moduleName) ?? new Map<string, unknown[]>();
    modules.set(imported.moduleName, names);
    const values = names.get(imported.name) ?? [];
    names.set(imported.name, values);
    values.push(valueFor(imported));
  }
  const importObject: object = Object.create(null);
  for (const [moduleName, names] of modules) {
    const fields: object = Object.create(null);
    for (const [name, values] of names) Object.defineProperty(fields, name, { enumerable: true, ...inTurn(values) });
    Object.defineProperty(importObject, moduleName, { enumerable: true, value: fields });
  }
  // Gateway: the values' types were checked against the imports, not by the compiler.
  return importObject as WebAssembly.Imports;
}

function inTurn(values: readonly unknown[]): PropertyDescriptor {
  if (values.every((value) => value === values[0])) return { value: values[0] };
  let next = 0;
  return { get: () => values[next++ % values.length] };
}
