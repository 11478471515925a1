import type { Bytes } from '../module-bytes';
import { accessOf, chooseMemory } from './body-access';
import { objectParade } from './body-objects';
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
  OPERATORS,
  STORES,
} from './operators';
import { V128, type Value } from './value-type';

const DROP = 0x1a;
/** Instructions in a row. */
const LENGTH = 24;
const NONE = [0, 0, 0, 0];
/** By the type's code. */
const ZEROS: Readonly<Record<number, Bytes>> = {
  127: [0x41, 0],
  126: [0x42, 0],
  125: [0x43, NONE],
  124: [0x44, NONE, NONE],
  123: [0xfd, 0x0c, NONE, NONE, NONE, NONE],
};

interface Group {
  readonly accesses: readonly Access[];
  /** Behind the address. */
  readonly operands: (access: Access) => readonly Value[];
  readonly leaves: boolean;
  readonly natural: boolean;
}

const GROUPS: readonly Group[] = [
  { accesses: LOADS, operands: () => [], leaves: true, natural: false },
  { accesses: STORES, operands: ({ value }) => [value], leaves: false, natural: false },
  { accesses: LANE_LOADS, operands: () => [V128], leaves: true, natural: false },
  { accesses: LANE_STORES, operands: () => [V128], leaves: false, natural: false },
  { accesses: ATOMIC_LOADS, operands: () => [], leaves: true, natural: true },
  { accesses: ATOMIC_STORES, operands: ({ value }) => [value], leaves: false, natural: true },
  { accesses: ATOMIC_CHANGES, operands: ({ value }) => [value], leaves: true, natural: true },
  { accesses: ATOMIC_EXCHANGES, operands: ({ value }) => [value, value], leaves: true, natural: true },
];
const ACCESSES = GROUPS.flatMap((group) => group.accesses.map((access) => ({ access, group })));

/** Neighbours of the spec's index, one after the other over plain numbers: of hundreds of instructions, choosing one by one would miss half. */
export function parade(body: Body): Bytes {
  const { choices } = body;
  return [choices.once(4) ? accesses(body) : operators(body), choices.once(2) ? objectParade(body) : []];
}

function operators({ choices }: Body): Bytes {
  return run(choices.upTo(OPERATORS.length), OPERATORS).map(({ opcode, operands, lanes }) => [
    operands.map((type) => zero(type)),
    ...[opcode, lanes > 0 ? [choices.upTo(lanes)] : [], DROP],
  ]);
}

function accesses(body: Body): Bytes {
  const { choices } = body;
  const memory = chooseMemory(body);
  if (memory === null) return [];
  return run(choices.upTo(ACCESSES.length), ACCESSES).map(({ access, group }) => [
    zero(memory.address),
    group.operands(access).map((type) => zero(type)),
    accessOf(memory, access, body, group.natural),
    group.leaves ? [DROP] : [],
  ]);
}

function run<T>(first: number, all: readonly T[]): readonly T[] {
  return Array.from({ length: LENGTH }, (_, at) => all[(first + at) % all.length]).filter((item) => item !== undefined);
}

/** Always zero: entropy is for what may go wrong. */
function zero(type: Value): Bytes {
  return type.kind === 'number' ? (ZEROS[type.code] ?? []) : [];
}
