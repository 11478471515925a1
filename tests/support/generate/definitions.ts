import { type Bytes, leb, name, vec } from '../module-bytes';
import type { Choices } from './choices';
import { type ConstShape, constant } from './const-expr';
import { hostileName } from './hostile-names';
import { type Global, indices, type Level, type Memory, type Shape, type Table } from './shape';
import { chooseValue, type TypeSection } from './type-section';
import { EXTERNREF, FUNCREF, I32, ref, valueBytes } from './value-type';

const END = 0x0b;

/** Imports and definitions of everything but segments and bodies, with the sections that say them. */
export interface Definitions {
  readonly shape: Omit<Shape, 'elems' | 'datas'>;
  readonly constants: ConstShape;
  readonly imports: Bytes;
  readonly funcs: Bytes;
  readonly tables: Bytes;
  readonly memories: Bytes;
  readonly tags: Bytes;
  readonly globals: Bytes;
}

export function chooseDefinitions(choices: Choices, level: Level, { types }: TypeSection): Definitions {
  const funcTypes = indices(types, ({ composite }) => composite.kind === 'func');
  // An exception has no results.
  const tagTypes = funcTypes.filter((index) => {
    const composite = types[index]?.composite;
    return composite?.kind === 'func' && composite.results.length === 0;
  });
  const func = () => choices.pick(funcTypes);
  const tag = () => choices.pick(tagTypes);
  const table = () => chooseTable(choices, level, types.length);
  const memory = () => chooseMemory(choices, level);
  const global = () => ({ type: chooseValue(choices, level, level.typedRefs ? types.length : 0), mutable: choices.once(2) });

  const imported = {
    funcs: choices.list(3, func),
    tables: choices.list(2, table),
    memories: choices.list(2, memory),
    globals: choices.list(3, global),
    tags: choices.list(1, tag),
  };
  const defined = {
    funcs: choices.list(5, func),
    // Without a table wabt cannot name what is in a segment.
    tables: level.wabtFaults ? choices.list(2, table) : [table(), ...choices.list(2, table)],
    memories: choices.list(2, memory),
    tags: choices.list(2, tag),
  };
  const funcs = [...imported.funcs, ...defined.funcs];
  const before: ConstShape = { level, types, funcs, globals: imported.globals, importedGlobals: imported.globals.length };
  const { globals, bytes } = chooseGlobals(choices, before, global);
  const imports = [
    ...imported.funcs.map((type): Bytes => [0, leb(type)]),
    ...imported.tables.map((each): Bytes => [1, tableBytes(each)]),
    ...imported.memories.map((each): Bytes => [2, memoryBytes(each)]),
    ...imported.globals.map((each): Bytes => [3, globalBytes(each)]),
    ...imported.tags.map((type): Bytes => [4, 0, leb(type)]),
  ];
  return {
    shape: {
      level,
      types,
      funcs,
      tables: [...imported.tables, ...defined.tables],
      memories: [...imported.memories, ...defined.memories],
      globals,
      tags: [...imported.tags, ...defined.tags],
      imported: {
        funcs: imported.funcs.length,
        tables: imported.tables.length,
        memories: imported.memories.length,
        globals: imported.globals.length,
        tags: imported.tags.length,
      },
    },
    constants: { ...before, globals },
    imports: vec(...imports.map((each): Bytes => [name(hostileName(choices)), name(hostileName(choices)), each])),
    funcs: vec(...defined.funcs.map(leb)),
    tables: vec(...defined.tables.map((each) => definedTable(choices, before, each))),
    memories: vec(...defined.memories.map(memoryBytes)),
    tags: vec(...defined.tags.map((type): Bytes => [0, leb(type)])),
    globals: bytes,
  };
}

/** Each may be made from those before it. */
function chooseGlobals(
  choices: Choices,
  before: ConstShape,
  choose: () => Global,
): { readonly globals: readonly Global[]; readonly bytes: Bytes } {
  const globals = [...before.globals];
  const entries: Bytes[] = [];
  for (let left = choices.upTo(6); left > 0; left--) {
    const chosen = choose();
    const value = constant(choices, { ...before, globals }, chosen.type);
    const global = value === null ? { ...chosen, type: I32 } : chosen;
    entries.push([globalBytes(global), value ?? [0x41, 0], END]);
    globals.push(global);
  }
  return { globals, bytes: vec(...entries) };
}

function chooseTable(choices: Choices, level: Level, types: number): Table {
  const element = level.typedRefs && choices.once(3) ? ref(choices.upTo(types)) : choices.pick([FUNCREF, EXTERNREF]);
  const min = choices.upTo(20);
  return { element, wide: choices.once(4), min, max: choices.once(2) ? min + choices.upTo(300) : null };
}

function chooseMemory(choices: Choices, level: Level): Memory {
  const min = choices.upTo(3);
  const shared = choices.once(4);
  const max = shared || choices.once(2) ? min + choices.upTo(200) : null;
  const pageBits = level.newest && choices.once(4) ? choices.pick([0, 16] as const) : null;
  return { wide: choices.once(3), shared, pageBits, min, max };
}

function limits({ min, max, wide }: Table | Memory, more = 0): Bytes {
  return [(max === null ? 0 : 1) | (wide ? 4 : 0) | more, leb(min), max === null ? [] : leb(max)];
}

function tableBytes(table: Table): Bytes {
  return [valueBytes(table.element), limits(table)];
}

function memoryBytes(memory: Memory): Bytes {
  const flags = (memory.shared ? 2 : 0) | (memory.pageBits === null ? 0 : 8);
  return [limits(memory, flags), memory.pageBits === null ? [] : [memory.pageBits]];
}

function globalBytes({ type, mutable }: Global): Bytes {
  return [valueBytes(type), mutable ? 1 : 0];
}

/** With a first value for its entries, or without. */
function definedTable(choices: Choices, constants: ConstShape, table: Table): Bytes {
  const value = constants.level.typedRefs && choices.once(2) ? constant(choices, constants, table.element) : null;
  return value === null ? tableBytes(table) : [0x40, 0, tableBytes(table), value, END];
}
