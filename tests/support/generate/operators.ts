import { F32, F64, I32, I64, V128, type Value } from './value-type';

/** An instruction that takes values and leaves one, with nothing behind its opcode but a lane. */
export interface Operator {
  readonly opcode: readonly number[];
  readonly operands: readonly Value[];
  readonly result: Value;
  /** How many lanes its immediate may name; 0 where it has none. */
  readonly lanes: number;
}

const LETTERS: Readonly<Record<string, Value>> = { i: I32, l: I64, f: F32, d: F64, v: V128 };

/**
 * Typed out from the spec's index of instructions, not from the code under test.
 * Each row: opcodes (a range or several), operand letters, result letter, lanes.
 */
const PLAIN = `
45 i i|46-4f ii i|50 l i|51-5a ll i|5b-60 ff i|61-66 dd i|67-69 i i|6a-78 ii i|79-7b l l|7c-8a ll l|8b-91 f f|92-98 ff f
99-9f d d|a0-a6 dd d|a7 l i|a8-a9 f i|aa-ab d i|ac-ad i l|ae-af f l|b0-b1 d l|b2-b3 i f|b4-b5 l f|b6 d f|b7-b8 i d
b9-ba l d|bb f d|bc f i|bd d l|be i f|bf l d|c0-c1 i i|c2-c4 l l`;
const SATURATING = '0-1 f i|2-3 d i|4-5 f l|6-7 d l';
const VECTOR = `
0e vv v|0f-11 i v|12 l v|13 f v|14 d v|15-16 v i 16|17 vi v 16|18-19 v i 8|1a vi v 8|1b v i 4|1c vi v 4|1d v l 2|1e vl v 2
1f v f 4|20 vf v 4|21 v d 2|22 vd v 2|23-4c vv v|4d v v|4e-51 vv v|52 vvv v|53 v i|5e-62 v v|63-64 v i|65-66 vv v|67-6a v v
6b-6d vi v|6e-73 vv v|74-75 v v|76-79 vv v|7a v v|7b vv v|7c-81 v v|82 vv v|83-84 v i|85-86 vv v|87-8a v v|8b-8d vi v|8e-93 vv v
94 v v|95-99 vv v|9b-9f vv v|a0-a1 v v|a3-a4 v i|a7-aa v v|ab-ad vi v|ae vv v|b1 vv v|b5-ba vv v|bc-bf vv v|c0-c1 v v|c3-c4 v i
c7-ca v v|cb-cd vi v|ce vv v|d1 vv v|d5-df vv v|e0-e1 v v|e3 v v|e4-eb vv v|ec-ed v v|ef v v|f0-f7 vv v|f8-ff v v`;
const RELAXED = '100 vv v|101-104 v v|105-10c vvv v|10d-112 vv v|113 vvv v';

export const OPERATORS: readonly Operator[] = [
  ...rows(PLAIN, (code) => [code]),
  ...rows(SATURATING, (code) => [0xfc, code]),
  ...rows(VECTOR, (code) => [0xfd, ...unsigned(code)]),
  ...rows(RELAXED, (code) => [0xfd, ...unsigned(code)]),
];

/** A load or store: its natural alignment as a power of two, and the value that it moves. */
export interface Access {
  readonly opcode: readonly number[];
  readonly align: number;
  readonly value: Value;
  /** Takes a lane behind the offset, and a vector besides the address. */
  readonly lanes: number;
}

export const LOADS: readonly Access[] = [
  ...accesses('28 i 2|29 l 3|2a f 2|2b d 3|2c-2d i 0|2e-2f i 1|30-31 l 0|32-33 l 1|34-35 l 2', (code) => [code]),
  ...accesses('0 v 4|1-6 v 3|7 v 0|8 v 1|9 v 2|0a v 3|5c v 2|5d v 3', (code) => [0xfd, code]),
];
export const STORES: readonly Access[] = [
  ...accesses('36 i 2|37 l 3|38 f 2|39 d 3|3a i 0|3b i 1|3c l 0|3d l 1|3e l 2', (code) => [code]),
  ...accesses('0b v 4', (code) => [0xfd, code]),
];
export const LANE_LOADS = accesses('54 v 0 16|55 v 1 8|56 v 2 4|57 v 3 2', (code) => [0xfd, code]);
export const LANE_STORES = accesses('58 v 0 16|59 v 1 8|5a v 2 4|5b v 3 2', (code) => [0xfd, code]);
export const ATOMIC_LOADS = accesses('10 i 2|11 l 3|12 i 0|13 i 1|14 l 0|15 l 1|16 l 2', (code) => [0xfe, code]);
export const ATOMIC_STORES = accesses('17 i 2|18 l 3|19 i 0|1a i 1|1b l 0|1c l 1|1d l 2', (code) => [0xfe, code]);
/** Read, change, write; `cmpxchg` takes two values. */
export const ATOMIC_CHANGES = [0x1e, 0x25, 0x2c, 0x33, 0x3a, 0x41].flatMap((first) => atomicRow(first));
export const ATOMIC_EXCHANGES = atomicRow(0x48);

function atomicRow(first: number): readonly Access[] {
  const row = [I32, I64, I32, I32, I64, I64, I64];
  return row.map((value, at) => ({ opcode: [0xfe, first + at], align: [2, 3, 0, 1, 0, 1, 2][at] ?? 0, value, lanes: 0 }));
}

function accesses(table: string, opcode: (code: number) => readonly number[]): readonly Access[] {
  return rowsOf(table).flatMap(({ codes, words }) => {
    const [value = '', align = '', lanes = '0'] = words;
    return codes.map((code) => ({ opcode: opcode(code), align: Number(align), value: typeOf(value), lanes: Number(lanes) }));
  });
}

function rows(table: string, opcode: (code: number) => readonly number[]): readonly Operator[] {
  return rowsOf(table).flatMap(({ codes, words }) => {
    const [operands = '', result = '', lanes = '0'] = words;
    return codes.map((code) => ({
      opcode: opcode(code),
      operands: [...operands].map(typeOf),
      result: typeOf(result),
      lanes: Number(lanes),
    }));
  });
}

function rowsOf(table: string): readonly { readonly codes: readonly number[]; readonly words: readonly string[] }[] {
  return table
    .trim()
    .split(/[|\n]/)
    .map((row) => {
      const [range = '', ...words] = row.split(' ');
      const [first = 0, last = first] = range.split('-').map((code) => Number.parseInt(code, 16));
      return { codes: Array.from({ length: last - first + 1 }, (_, at) => first + at), words };
    });
}

function typeOf(letter: string): Value {
  const type = LETTERS[letter];
  if (type === undefined) throw new RangeError(`no type has the letter ${letter}`);
  return type;
}

function unsigned(code: number): readonly number[] {
  return code < 0x80 ? [code] : [(code & 0x7f) | 0x80, code >> 7];
}
