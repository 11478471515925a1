import type { ExternType, GlobalType, TableType, TagType } from '../../wasm/model/types';
import { encodeGlobalType, encodeMemoryType, encodeTableType, encodeZero, section, unsigned } from './encode';

/** Every extern type whose value the JS API alone cannot always make; a func is a JavaScript function instead. */
export type StubItem = Exclude<ExternType, { readonly kind: 'func' }>;

/** The module's own types, so that an index means the same in the stub module: types are compared by structure across modules. */
export interface TypeSpace {
  /** Contents of the type section; empty when there is none. */
  readonly section: Uint8Array;
  /** Types in the index space: more than entries in the section when there are recursion groups. */
  readonly count: number;
}

const END = 0x0b;
/** The only func defined: what a non-nullable `(ref func)` refers to. Traps when called. */
const FUNC = 0;

/** False when no constant expression makes a value of this type, so that no host could be invented for it. */
export function canStub(item: StubItem): boolean {
  if (item.kind === 'global') return encodeZero(item.valType, FUNC) !== null;
  return item.kind !== 'table' || item.element.nullable || encodeZero(item.element, FUNC) !== null;
}

/**
 * A module that defines one item of each type and exports it by its index in the list. The JS API's constructors cannot make all of them
 * (a v128 global, a 64-bit memory by one name in all engines, a table of typed references); a definition in Wasm has exactly the type asked for.
 */
export function encodeStubModule(items: readonly StubItem[], space: TypeSpace): Uint8Array<ArrayBuffer> {
  const tables = items.filter((item) => item.kind === 'table');
  const memories = items.filter((item) => item.kind === 'memory');
  const tags = items.filter((item) => item.kind === 'tag');
  const globals = items.filter((item) => item.kind === 'global');
  const before = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, ...typeSection(space)];
  const definitions = [
    ...section(3, [unsigned(space.count)]),
    ...section(4, tables.map(encodeTable)),
    ...section(5, memories.map(encodeMemoryType)),
    ...section(13, tags.map(encodeTag)),
    ...section(6, globals.map(encodeGlobal)),
    ...section(7, exportEntries(items)),
    ...section(10, [[3, 0, 0x00, END]]),
  ];
  return new Uint8Array([...before, ...definitions]);
}

/** The module's types and one more, `(func)`. The section's count may be padded, so its length is looked at. */
function typeSection(space: TypeSpace): readonly number[] {
  const countEnd = space.section.findIndex((byte) => byte < 0x80) + 1;
  const count = space.section.subarray(0, countEnd).reduce((sum, byte, index) => sum + (byte & 0x7f) * 128 ** index, 0);
  const entries = [...unsigned(count + 1), ...space.section.subarray(countEnd), 0x60, 0, 0];
  return [1, ...unsigned(entries.length), ...entries];
}

function encodeTable(table: TableType): readonly number[] {
  const type = encodeTableType(table);
  if (table.element.nullable) return type;
  return [0x40, 0x00, ...type, ...(encodeZero(table.element, FUNC) ?? []), END];
}

function encodeTag(tag: TagType): readonly number[] {
  return [0x00, ...unsigned(tag.typeIndex)];
}

function encodeGlobal(global: GlobalType): readonly number[] {
  return [...encodeGlobalType(global), ...(encodeZero(global.valType, FUNC) ?? []), END];
}

const KIND_CODES = { table: 1, memory: 2, global: 3, tag: 4 } as const;

function exportEntries(items: readonly StubItem[]): readonly (readonly number[])[] {
  const seen = { table: 0, memory: 0, global: 0, tag: 0 };
  return items.map((item, index) => {
    const name = [...String(index)].map((digit) => digit.charCodeAt(0));
    return [...unsigned(name.length), ...name, KIND_CODES[item.kind], ...unsigned(seen[item.kind]++)];
  });
}
