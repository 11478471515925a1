import { expect, test } from 'vitest';
import type { PanicValues } from '../../../../renderer/runtime/trap/panic-frames';
import { findPanicRecord } from '../../../../renderer/runtime/trap/panic-record';

const FILE = 0x800;
const LOCATION = 0x900;
const ARGUMENTS = 0x200;
const RECORD = 0x180;
const TEXT = 0xa00;

/** A memory with a file's name, a location, and the words and texts that the test puts into it. */
function memory(words: Readonly<Record<number, readonly number[]>>, texts: Readonly<Record<number, string | readonly number[]>> = {}) {
  const bytes = new Uint8Array(0x1000);
  const view = new DataView(bytes.buffer);
  const all = { [LOCATION]: [FILE, 10, 4, 5], [RECORD]: [ARGUMENTS, LOCATION, 1], ...words };
  for (const [at, values] of Object.entries(all))
    for (const [index, value] of values.entries()) view.setUint32(Number(at) + 4 * index, value, true);
  for (const [at, text] of Object.entries({ [FILE]: 'src/lib.rs', ...texts }))
    bytes.set(typeof text === 'string' ? new TextEncoder().encode(text) : text, Number(at));
  return bytes;
}

const find = (bytes: Uint8Array, below = Number.POSITIVE_INFINITY, values: PanicValues = 'unknown') =>
  findPanicRecord(bytes, below, values);
const OVERFLOW = 'attempt to add with overflow';
const told = (message: string) => ({ address: RECORD, message, location: 'src/lib.rs:4:5' });

test('reads plain text as Rust lays it out since 1.93', () => {
  expect(find(memory({ [ARGUMENTS]: [TEXT, 2 * OVERFLOW.length + 1] }, { [TEXT]: OVERFLOW }))).toEqual(told(OVERFLOW));
});

test('reads plain text as it was laid out before', () => {
  const words = { [ARGUMENTS]: [0x300, 1, 4, 0, 0, 0], 768: [TEXT, OVERFLOW.length] };
  expect(find(memory(words, { [TEXT]: OVERFLOW }))).toEqual(told(OVERFLOW));
});

test('says … for a value that it cannot tell, and a number where it is one', () => {
  const template = [4, ...new TextEncoder().encode('len '), 0xc0, 7, ...new TextEncoder().encode(' index '), 0xc0, 0];
  const values = { 1024: [0x500, 9, 0x504, 9], 1280: [3, 8] };
  const newer = memory({ [ARGUMENTS]: [TEXT, 0x400], ...values }, { [TEXT]: template });
  const older = memory({ [ARGUMENTS]: [0x300, 2, 0x400, 2, 0, 0], 768: [TEXT, 4, TEXT + 4, 7], ...values }, { [TEXT]: 'len  index ' });
  expect([
    find(newer),
    find(older),
    find(newer, Number.POSITIVE_INFINITY, 'numbers'),
    find(older, Number.POSITIVE_INFINITY, 'numbers'),
  ]).toEqual([told('len … index …'), told('len … index …'), told('len 3 index 8'), told('len 3 index 8')]);
});

test('takes the lowest, which is the newest, and none that was told of before', () => {
  const bytes = memory({ [ARGUMENTS]: [TEXT, 2 * OVERFLOW.length + 1], 1792: [ARGUMENTS, LOCATION] }, { [TEXT]: OVERFLOW });
  expect([find(bytes)?.address, find(bytes, RECORD)]).toEqual([RECORD, null]);
});

test.each([
  ['nothing', memory({ [RECORD]: [0, 0] })],
  ['no file of Rust’s', memory({ [ARGUMENTS]: [TEXT, 9] }, { [FILE]: 'src/lib.js' })],
  ['no line', memory({ [ARGUMENTS]: [TEXT, 9], [LOCATION]: [FILE, 10, 0, 5] })],
  ['bytes that are no text', memory({ [ARGUMENTS]: [TEXT, 9] }, { [TEXT]: [0xff, 0xff, 0xff, 0xff] })],
  ['words that lead out of the memory', memory({ [ARGUMENTS]: [0xffff_fff0, 0xffff_ffff, 0xffff_ffff, 0xffff_ffff] })],
])('finds no record in %s', (_what, bytes) => {
  expect(find(bytes)).toBeNull();
});
