import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** rustc-demangle, the reference, as wasm. Its glue has no place for Node, so its four funcs are called here. */
export function rustcDemangle(): (name: string) => string {
  const file = createRequire(import.meta.url).resolve('gecko-profiler-demangle/index_bg.wasm');
  const module = new WebAssembly.Module(readFileSync(file));
  const { exports } = new WebAssembly.Instance(module, { './index_bg.js': { __wbindgen_init_externref_table: () => undefined } });
  const {
    memory,
    __wbindgen_malloc: malloc,
    demangle_any: read,
  } = exports as unknown as {
    memory: WebAssembly.Memory;
    __wbindgen_malloc(size: number, align: number): number;
    demangle_any(start: number, size: number): [number, number];
  };
  return (name) => {
    const bytes = new TextEncoder().encode(name);
    const start = malloc(bytes.length, 1);
    new Uint8Array(memory.buffer).set(bytes, start);
    const [from, size] = read(start, bytes.length);
    return new TextDecoder().decode(new Uint8Array(memory.buffer, from, size));
  };
}
