import type { ExternType, TableType } from '../wasm/model/types';
import { showExternType } from '../wasm/show-type';
import { showValue } from '../wasm/values/show-value';
import { exportValue, funcName, itemAt, type LiveInstance } from './live-instance';
import type { GlobalState, InstanceState, MemoryState, TableState } from './model';

/** Elements that come with the state; the others are asked for. */
const ELEMENTS = 256;
/** Of one request. */
const MOST_ELEMENTS = 4_096;

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
  return [{ exportIndex, name, length: Number(value.length), elements: elementsOf(value, type, { from: 0, count: ELEMENTS }, live) }];
}

/** Some of a table's elements as text, as they are now; `exportIndex` as in the state. */
export function readElements(live: LiveInstance, exportIndex: number, from: number, count: number): readonly string[] {
  const type = exportIndex < 0 ? live.module.imports[-1 - exportIndex]?.type : live.module.exports[exportIndex]?.type;
  const value = itemAt(live, exportIndex);
  if (type?.kind !== 'table' || !(value instanceof WebAssembly.Table)) return [];
  return elementsOf(value, type, { from, count: Math.min(count, MOST_ELEMENTS) }, live);
}

interface Span {
  readonly from: number;
  readonly count: number;
}

function elementsOf(table: WebAssembly.Table, type: TableType, { from, count }: Span, live: LiveInstance): readonly string[] {
  const length = Math.max(0, Math.min(Number(table.length) - from, count));
  return Array.from({ length }, (_, index) => {
    // A table with 64-bit addresses counts in BigInt.
    const element: unknown = Reflect.apply(table.get, table, [type.address === 'i64' ? BigInt(from + index) : from + index]);
    if (typeof element !== 'function') return showValue(type.element, element);
    return `func ${/^\d+$/.test(element.name) ? funcName(live, Number(element.name)) : element.name}`;
  });
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
