import type { Export, HostFamily, Import, Producer } from './model/module';

/** Told from signs that tools leave on purpose or by habit; the first family that fits wins, the most particular one first. */
export function hostFamily(imports: readonly Import[], exports: readonly Export[], producers: readonly Producer[]): HostFamily {
  const modules = new Set(imports.map((item) => item.moduleName));
  const importNames = imports.map((item) => item.name);
  const signs = readSigns(exports);
  const made = (name: string) => producers.some((producer) => producer.values.some((value) => value.name.startsWith(name)));
  if (signs.has('wasm-bindgen-raw') || [...modules].some((name) => UNBOUND.has(name))) return 'wasm-bindgen-raw';
  if (signs.has('wasm-bindgen') || importNames.some(isBindgens) || modules.has('wbg')) return 'wasm-bindgen';
  if (modules.has('gojs') || modules.has('go') || importNames.some((name) => name.startsWith('runtime.was'))) return 'go';
  if (importNames.some((name) => name.startsWith('emscripten_') || name.startsWith('_emscripten_'))) return 'emscripten';
  if (signs.has('emscripten')) return 'emscripten';
  if (signs.has('assemblyscript') || made('AssemblyScript') || isAssemblyScriptAbort(imports)) return 'assemblyscript';
  if ([...modules].some((name) => name.startsWith('wasi_') || name.startsWith('wasi:'))) return 'wasi';
  if (looksMinifiedByEmscripten(imports)) return 'emscripten';
  return imports.length === 0 ? 'none' : 'other';
}

/** What the exports' names give away, in one pass over what may be a hundred thousand. */
function readSigns(exports: readonly Export[]): ReadonlySet<HostFamily> {
  const signs = new Set<HostFamily>();
  for (const { name } of exports) {
    if (name.startsWith('__wbindgen_describe')) signs.add('wasm-bindgen-raw');
    else if (isBindgens(name)) signs.add('wasm-bindgen');
    else if (name === '__rtti_base') signs.add('assemblyscript');
    else if (EMSCRIPTEN_EXPORTS.has(name) || name.startsWith('dynCall_')) signs.add('emscripten');
  }
  return signs;
}

/** Modules that the macros import from, and that wasm-bindgen's command line tool replaces by the glue. */
const UNBOUND = new Set(['__wbindgen_placeholder__', '__wbindgen_externref_xform__']);

function isBindgens(name: string): boolean {
  return name.startsWith('__wb') && (name.startsWith('__wbg_') || name.startsWith('__wbindgen_'));
}

const EMSCRIPTEN_EXPORTS = new Set(['stackSave', 'emscripten_stack_get_current', '_emscripten_stack_restore']);

function isAssemblyScriptAbort(imports: readonly Import[]): boolean {
  return imports.some(
    ({ moduleName, name, type }) =>
      moduleName === 'env' && name === 'abort' && type.kind === 'func' && type.type.params.join() === 'i32,i32,i32,i32',
  );
}

// An optimised Emscripten build renames its imports' modules and names to letters: `a.a`, `a.b` …
function looksMinifiedByEmscripten(imports: readonly Import[]): boolean {
  return imports.length > 2 && imports.every(({ moduleName, name }) => moduleName === 'a' && name.length <= 2);
}
