import { beforeAll, expect, test } from 'vitest';
import { firstFault } from '../../support/first-fault';
import { type SpecModule, specModules } from '../../support/spec-suite';

/**
 * What an edition or a proposal called malformed and this decoder lets pass, by the suite's words.
 * All are well formed today: later proposals gave the bytes a meaning (memory and table indices, 64-bit offsets, memory flags, opcodes, shared globals).
 */
const LET_PASS = {
  'zero byte expected': 10,
  'zero flag expected': 1,
  'integer representation too long': 4,
  'integer too large': 8,
  'illegal opcode': 1,
  'malformed memop flags': 2,
  'invalid mutability': 2,
};

let modules: readonly SpecModule[] = [];

beforeAll(async () => {
  modules = await specModules();
}, 300_000);

const those = (expected: SpecModule['expected']) => modules.filter((module) => module.expected === expected);

test('the suite is whole: nothing that follows holds for want of modules', () => {
  expect([those('valid').length, those('invalid').length, those('malformed').length]).toEqual([1_816, 2_632, 776]);
});

test('every valid module of the spec suite decodes without a fault, its bodies too', () => {
  const refused = those('valid').filter(({ bytes }) => firstFault(bytes) !== null);
  expect(refused.map(({ place, bytes }) => ({ place, fault: firstFault(bytes) }))).toEqual([]);
});

test('every malformed module of the spec suite is refused with an offset in the file, but for those that a later proposal allows', () => {
  const passed: Record<string, number> = {};
  for (const { bytes, message } of those('malformed')) {
    const fault = firstFault(bytes);
    if (fault === null) passed[message] = (passed[message] ?? 0) + 1;
    else expect(fault.offset).toSatisfy((offset: number) => offset >= 0 && offset <= bytes.length);
  }
  expect(passed).toEqual(LET_PASS);
});

test('an invalid module of the spec suite is well formed, but for indices of nothing, page sizes and alignments', () => {
  const faults = those('invalid').flatMap(({ bytes }) => firstFault(bytes)?.reason ?? []);
  expect(new Set(faults)).toEqual(new Set(['unknown-type', 'unknown-item', 'page-size', 'memory-flags']));
});
