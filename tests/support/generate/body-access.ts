import { type Bytes, leb } from '../module-bytes';
import type { Body } from './body-place';
import {
  type Access,
  ATOMIC_CHANGES,
  ATOMIC_EXCHANGES,
  ATOMIC_LOADS,
  ATOMIC_STORES,
  LANE_LOADS,
  LANE_STORES,
  LOADS,
  STORES,
} from './operators';
import { indices } from './shape';
import { I32, I64, sameValue, V128, type Value } from './value-type';

/** A load, an atomic access or a lane's load that leaves a value of this type; for references a table's entry. */
export function loadOf(body: Body, type: Value): Bytes | null {
  if (type.kind === 'ref') return entryOf(body, type);
  const memory = chooseMemory(body);
  if (memory === null) return null;
  const { choices } = body;
  const fits = (access: Access) => sameValue(access.value, type);
  const address = body.expr(memory.address);
  switch (choices.upTo(6)) {
    case 1:
      if (!sameValue(type, V128)) break;
      return laned(body, memory, choices.pick(LANE_LOADS), address);
    case 2: {
      const loads = ATOMIC_LOADS.filter(fits);
      return loads.length > 0 ? exact(memory, choices.pick(loads), body, [address]) : null;
    }
    case 3: {
      const changes = ATOMIC_CHANGES.filter(fits);
      return changes.length > 0 ? exact(memory, choices.pick(changes), body, [address, body.expr(type)]) : null;
    }
    case 4: {
      const exchanges = ATOMIC_EXCHANGES.filter(fits);
      return exchanges.length > 0 ? exact(memory, choices.pick(exchanges), body, [address, body.expr(type), body.expr(type)]) : null;
    }
    case 5:
      return sameValue(type, I32) ? waitOrNotify(body, memory, address) : null;
  }
  return aligned(memory, choices.pick(LOADS.filter(fits)), body, [address]);
}

export interface ChosenMemory {
  readonly index: number;
  readonly address: Value;
}

export function chooseMemory({ choices, shape }: Body): ChosenMemory | null {
  if (shape.memories.length === 0) return null;
  const index = choices.upTo(shape.memories.length);
  return { index, address: shape.memories[index]?.wide === true ? I64 : I32 };
}

/** https://webassembly.github.io/spec/core/binary/instructions.html#memory-instructions */
function memarg({ index, address }: ChosenMemory, align: number, { choices }: Body): Bytes {
  const flags = index > 0 ? [align | 0x40, leb(index)] : [align];
  if (!choices.once(3)) return [flags, 0];
  const large = sameValue(address, I64) ? 2 ** 40 + choices.upTo(60_000) : 0xffff_ffff;
  return [flags, leb(choices.once(8) ? large : choices.upTo(300))];
}

function aligned(memory: ChosenMemory, access: Access, body: Body, operands: readonly Bytes[]): Bytes {
  const align = body.choices.once(3) ? body.choices.upTo(access.align + 1) : access.align;
  return [operands, access.opcode, memarg(memory, align, body)];
}

/** Atomic accesses must have their natural alignment. */
function exact(memory: ChosenMemory, access: Access, body: Body, operands: readonly Bytes[]): Bytes {
  return [operands, access.opcode, memarg(memory, access.align, body)];
}

/** An access without its operands: of its natural alignment or of any smaller, and of any lane. */
export function accessOf(memory: ChosenMemory, access: Access, body: Body, natural: boolean): Bytes {
  const align = natural ? access.align : body.choices.upTo(access.align + 1);
  return [access.opcode, memarg(memory, align, body), access.lanes > 0 ? [body.choices.upTo(access.lanes)] : []];
}

function laned(body: Body, memory: ChosenMemory, access: Access, address: Bytes): Bytes {
  const align = body.choices.upTo(access.align + 1);
  return [address, body.expr(V128), access.opcode, memarg(memory, align, body), body.choices.upTo(access.lanes)];
}

function waitOrNotify(body: Body, memory: ChosenMemory, address: Bytes): Bytes {
  switch (body.choices.upTo(3)) {
    case 0:
      return [address, body.expr(I32), 0xfe, 0x00, memarg(memory, 2, body)];
    case 1:
      return [address, body.expr(I32), body.expr(I64), 0xfe, 0x01, memarg(memory, 2, body)];
    default:
      return [address, body.expr(I64), body.expr(I64), 0xfe, 0x02, memarg(memory, 3, body)];
  }
}

function entryOf(body: Body, type: Value): Bytes | null {
  const tables = indices(body.shape.tables, (table) => sameValue(table.element, type));
  if (tables.length === 0) return null;
  const table = body.choices.pick(tables);
  return [body.expr(body.shape.tables[table]?.wide === true ? I64 : I32), 0x25, leb(table)];
}

/** The size of a memory or a table, before growing it or not. */
export function sizeOf(body: Body, type: Value): Bytes | null {
  const { choices, shape } = body;
  const memories = indices(shape.memories, (memory) => sameValue(memory.wide ? I64 : I32, type));
  const tables = indices(shape.tables, (table) => sameValue(table.wide ? I64 : I32, type));
  if (memories.length > 0 && (tables.length === 0 || choices.once(2))) {
    const memory = choices.pick(memories);
    return choices.once(2) ? [body.expr(type), 0x40, leb(memory)] : [0x3f, leb(memory)];
  }
  if (tables.length === 0) return null;
  const table = choices.pick(tables);
  const element = shape.tables[table]?.element ?? I32;
  return choices.once(2) ? [body.expr(element), body.expr(type), 0xfc, 15, leb(table)] : [0xfc, 16, leb(table)];
}

/** A store, or something done to many bytes at once. */
export function accessStatement(body: Body): Bytes | null {
  const { choices } = body;
  const memory = chooseMemory(body);
  if (memory === null) return choices.once(2) ? [0xfe, 0x03, 0x00] : null;
  const address = body.expr(memory.address);
  switch (choices.upTo(5)) {
    case 1:
      return laned(body, memory, choices.pick(LANE_STORES), address);
    case 2: {
      const store = choices.pick(ATOMIC_STORES);
      return exact(memory, store, body, [address, body.expr(store.value)]);
    }
    case 3:
      return [0xfe, 0x03, 0x00];
    case 4:
      return bulk(body, memory, address);
    default: {
      const store = choices.pick(STORES);
      return aligned(memory, store, body, [address, body.expr(store.value)]);
    }
  }
}

function bulk(body: Body, memory: ChosenMemory, address: Bytes): Bytes {
  const { choices, shape } = body;
  const mayInit = shape.datas > 0 && (memory.index === 0 || shape.level.wabtFaults);
  switch (choices.upTo(shape.level.newest ? 5 : 4)) {
    case 1: {
      const from = chooseMemory(body) ?? memory;
      const length = sameValue(memory.address, I64) && sameValue(from.address, I64) ? I64 : I32;
      return [address, body.expr(from.address), body.expr(length), 0xfc, 10, leb(memory.index), leb(from.index)];
    }
    case 2:
      if (!mayInit) break;
      return [address, body.expr(I32), body.expr(I32), 0xfc, 8, leb(choices.upTo(shape.datas)), leb(memory.index)];
    case 3:
      if (shape.datas === 0) break;
      return [0xfc, 9, leb(choices.upTo(shape.datas))];
    case 4:
      return [address, body.expr(memory.address), 0xfc, 18, leb(memory.index)];
  }
  return [address, body.expr(I32), body.expr(memory.address), 0xfc, 11, leb(memory.index)];
}
