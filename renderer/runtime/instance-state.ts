import type { ExternType } from '../wasm/model/types';
import { showExternType } from '../wasm/show-type';
import { showValue } from '../wasm/values/show-value';
import { exportValue, funcName, type LiveInstance } from './live-instance';
import type { GlobalState, InstanceState, MemoryState, TableState } from './model';

const ELEMENTS = 256;

interface Item {
  /** Below zero for an import that is not exported: −1 − its index. */
  readonly exportIndex: number;
  readonly name: string;
  readonly type: ExternType;
  readonly value: unknown;
}

/** What is alive now. */
export function readState(live: LiveInstance): InstanceState {
  const items = itemsOf(live);
  return {
    memories: items.flatMap(memoryState),
    tables: items.flatMap((item) => tableState(item, live)),
    globals: items.flatMap(globalState),
    needs: live.needs,
  };
}

function itemsOf(live: LiveInstance): readonly Item[] {
  const exported = live.module.exports
    .filter(({ type }) => type.kind !== 'func' && type.kind !== 'tag')
    .map((entry): Item => ({ exportIndex: entry.index, name: entry.name, type: entry.type, value: exportValue(live, entry) }));
  const known = new Set(exported.map(({ value }) => value));
  const imported = live.module.imports
    .filter(({ index, type }) => type.kind !== 'func' && type.kind !== 'tag' && !known.has(live.imported.get(index)))
    .map(({ index, moduleName, name, type }): Item => {
      return { exportIndex: -1 - index, name: `${moduleName}.${name}`, type, value: live.imported.get(index) };
    });
  return [...exported, ...imported];
}

function memoryState({ exportIndex, name, type, value }: Item): readonly MemoryState[] {
  if (type.kind !== 'memory' || !(value instanceof WebAssembly.Memory)) return [];
  const { byteLength } = value.buffer;
  return [{ exportIndex, name, byteLength, pages: byteLength / type.pageSize }];
}

function tableState({ exportIndex, name, type, value }: Item, live: LiveInstance): readonly TableState[] {
  if (type.kind !== 'table' || !(value instanceof WebAssembly.Table)) return [];
  const length = Number(value.length);
  const elements = Array.from({ length: Math.min(length, ELEMENTS) }, (_, index) => {
    // A table with 64-bit addresses counts in BigInt.
    const element: unknown = Reflect.apply(value.get, value, [type.address === 'i64' ? BigInt(index) : index]);
    if (typeof element !== 'function') return showValue(type.element, element);
    return `func ${/^\d+$/.test(element.name) ? funcName(live, Number(element.name)) : element.name}`;
  });
  return [{ exportIndex, name, length, elements }];
}

function globalState({ exportIndex, name, type, value }: Item): readonly GlobalState[] {
  if (type.kind !== 'global') return [];
  return [{ exportIndex, name, type: showExternType(type), mutable: type.mutable, value: showGlobal(type.valType, value) }];
}

function showGlobal(type: Parameters<typeof showValue>[0], value: unknown): string {
  // The glue may give an immutable global as a bare number.
  if (!(value instanceof WebAssembly.Global)) return showValue(type, value);
  return type === 'v128' ? 'v128' : showValue(type, value.value);
}
