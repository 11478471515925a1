import type { DecodedModule } from '../wasm/model/layout';
import type { Export } from '../wasm/model/module';
import type { Need } from './model';
import type { NameOfFunc } from './trap/read-frames';
import type { PanicMemory } from './trap/read-panic';
import type { NamedTag } from './trap/read-thrown';
import type { WantedFunc } from './wasm-value';

/** A module with its imports bound, next to what the decoder knows of it. */
export interface LiveInstance {
  readonly module: DecodedModule;
  readonly instance: WebAssembly.Instance;
  /** What each import was given, by its index. */
  readonly imported: ReadonlyMap<number, unknown>;
  readonly needs: readonly Need[];
}

/** An export's value. Its name may be `then`, `default`, `__proto__`: the exports object is read by key and never awaited. */
export function exportValue({ instance }: LiveInstance, { name }: Export): unknown {
  return Reflect.get(instance.exports, name);
}

/** By index in the export section; below zero it is −1 − the index in the import section. */
export function itemAt(live: LiveInstance, exportIndex: number): unknown {
  if (exportIndex < 0) return live.imported.get(-1 - exportIndex);
  const entry = live.module.exports[exportIndex];
  return entry === undefined ? undefined : exportValue(live, entry);
}

const funcExports = new WeakMap<DecodedModule, ReadonlyMap<number, string>>();

/** Names of exported funcs by index, the first where there are several; made once, since a table's elements ask for hundreds. */
function exportedFuncs(module: DecodedModule): ReadonlyMap<number, string> {
  const known = funcExports.get(module);
  if (known !== undefined) return known;
  const names = new Map<number, string>();
  for (const { type, itemIndex, name } of module.exports) if (type.kind === 'func' && !names.has(itemIndex)) names.set(itemIndex, name);
  funcExports.set(module, names);
  return names;
}

/** A func by what people call it: its export's name, the name section's, or its index. */
export function funcName({ module }: LiveInstance, funcIndex: number): string {
  return exportedFuncs(module).get(funcIndex) ?? module.layout.names.maps.func.get(funcIndex) ?? String(funcIndex);
}

/** What a func's frame is called: by the name section, which knows more than an export's name does. */
export function frameNames(module: DecodedModule): NameOfFunc {
  return (funcIndex) => module.layout.names.maps.func.get(funcIndex) ?? exportedFuncs(module).get(funcIndex) ?? null;
}

const panicMemories = new WeakMap<LiveInstance, PanicMemory>();

/** The first memory, as a panic leaves it. */
export function panicMemory(live: LiveInstance): PanicMemory {
  const known = panicMemories.get(live);
  if (known !== undefined) return known;
  const exported = live.module.exports.find(({ type, itemIndex }) => type.kind === 'memory' && itemIndex === 0);
  const imported = live.module.imports.find(({ type }) => type.kind === 'memory');
  const memory: PanicMemory = {
    bytes: () => {
      const value = exported === undefined ? live.imported.get(imported?.index ?? -1) : exportValue(live, exported);
      return value instanceof WebAssembly.Memory ? new Uint8Array(value.buffer) : null;
    },
    named: live.module.layout.names.maps.func.size > 0,
    below: Number.POSITIVE_INFINITY,
  };
  panicMemories.set(live, memory);
  return memory;
}

/** Only exported funcs can be had from outside. */
export function findFunc(live: LiveInstance, wanted: WantedFunc): unknown {
  const found = live.module.exports.find(({ type, name, itemIndex }) => {
    if (type.kind !== 'func') return false;
    return wanted.kind === 'func-index' ? itemIndex === wanted.index : name === wanted.name;
  });
  return found === undefined ? null : exportValue(live, found);
}

/** The tags by which an exception that nobody caught can be named: those that the module exports or imports. */
export function namedTags(live: LiveInstance): readonly NamedTag[] {
  const candidates = [
    ...live.module.exports.map((entry) => ({ name: entry.name, type: entry.type, value: () => exportValue(live, entry) })),
    ...live.module.imports.map(({ index, name, type }) => ({ name, type, value: () => live.imported.get(index) })),
  ];
  return candidates.flatMap(({ name, type, value }) => {
    if (type.kind !== 'tag') return [];
    const tag = value();
    return tag instanceof WebAssembly.Tag ? [{ name, tag, arity: type.type.params.length }] : [];
  });
}
