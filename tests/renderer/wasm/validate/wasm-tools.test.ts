import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createWasmToolsValidator } from '../../../../renderer/wasm/validate/wasm-tools';
import { type Bytes, leb, moduleBytes, PREAMBLE, section, vec } from '../../../support/module-bytes';
import { VALIDATOR_FILE, wasmTools } from '../../../support/wasm-tools';
import { wat } from '../../../support/wat';

const COMPONENT = [0x00, 0x61, 0x73, 0x6d, 0x0d, 0x00, 0x01, 0x00];
const FOUR_I64_TO_TWO = [0x60, [4, 0x7e, 0x7e, 0x7e, 0x7e], [2, 0x7e, 0x7e]];

function oneFunc(type: Bytes, code: readonly number[]): Uint8Array<ArrayBuffer> {
  const body = [0x00, ...code, 0x0b];
  return moduleBytes(section(1, vec(type)), section(3, [1, 0]), section(10, vec([leb(body.length), body])));
}

test.each([
  ['(module (func (result i32) i64.const 1))', 0x0b, 'type mismatch: expected i32, found i64'],
  ['(module (func (param i64) nop i32.const 5 local.get 0 i32.add drop))', 0x6a, 'type mismatch: expected i32, found i64'],
  ['(module (func nop local.get 3 drop))', 0x20, 'unknown local 3: local index out of bounds'],
  ['(module (func nop call 7))', 0x10, 'unknown function 7: function index out of bounds'],
  ['(module (func block nop br 2 end))', 0x0c, 'unknown label: branch depth too large'],
  [
    '(module (memory 1) (func i32.const 0 i32.load align=8 drop))',
    0x28,
    'invalid memop alignment: alignment must not be larger than natural',
  ],
])('%s is refused at the instruction', async (text, opcode, message) => {
  const bytes = await wat`${text}`;
  const verdict = wasmTools(bytes);
  expect({ ...verdict, offset: bytes[verdict.offset ?? -1] }).toEqual({ by: 'wasm-tools', outcome: 'invalid', message, offset: opcode });
});

test('of two faults the one that stands first is told', async () => {
  const bytes = await wat`(module (func nop) (func f32.neg unreachable) (func drop) (data (i32.const 0) "no memory"))`;
  expect(bytes[wasmTools(bytes).offset ?? -1]).toBe(0x8c);
});

test.each<[string, Uint8Array<ArrayBuffer>]>([
  ['legacy exceptions', oneFunc([0x60, vec(), vec()], [0x06, 0x40, 0x19, 0x0b])],
  ['wide arithmetic', oneFunc(FOUR_I64_TO_TWO, [0x20, 0, 0x20, 1, 0x20, 2, 0x20, 3, 0xfc, 0x13])],
  ['garbage collection', moduleBytes(section(1, vec([0x5f, vec([0x7f, 0x01])])))],
  ['custom page sizes', moduleBytes(section(5, vec([0x08, 0x01, 0x00])))],
  ['memory64 and several memories', moduleBytes(section(5, vec([0x04, 0x01], [0x04, 0x01])))],
  ['stack switching', moduleBytes(section(1, vec([0x60, vec(), vec()], [0x5d, 0x00])))],
  ['components', Uint8Array.from(COMPONENT)],
])('%s are known', (_, bytes) => {
  expect(wasmTools(bytes)).toEqual({ by: 'wasm-tools', outcome: 'valid', message: null, offset: null });
});

test('a component with a section that nobody knows is refused at its contents', () => {
  expect(wasmTools(Uint8Array.from([...COMPONENT, 0x7b, 0x00]))).toMatchObject({ outcome: 'invalid', offset: 10 });
});

test.each([0, 1, 4, 7])('the first %i bytes of a module are no module', (length) => {
  expect(wasmTools(Uint8Array.from(PREAMBLE.slice(0, length)))).toMatchObject({ outcome: 'invalid' });
});

test('one validator judges many modules, large ones among them', async () => {
  const small = moduleBytes();
  const large = new Uint8Array(40 << 20);
  // One custom section with an empty name; its size takes four bytes.
  large.set([...PREAMBLE, 0x00, ...leb(large.length - PREAMBLE.length - 5)]);
  const invalid = await wat`(module (func drop))`;
  const outcomes = [small, large, invalid, small].map((bytes) => wasmTools(bytes).outcome);
  expect(outcomes).toEqual(['valid', 'valid', 'invalid', 'valid']);
});

test.each([
  ['breaks down', 'unreachable', 'unreachable'],
  ['has no room', 'i32.const 0', 'out of memory'],
])('a validator that %s says so, and is asked again', async (_, code, message) => {
  const bytes = await wat`
    (module
      (memory (export "memory") 1)
      (func (export "alloc") (param i32) (result i32) ${code})
      (func (export "validate") (param i32 i32) (result i32) i32.const 1))`;
  const broken = createWasmToolsValidator(new WebAssembly.Module(bytes));
  const verdict = { by: 'wasm-tools', outcome: 'unsupported', message, offset: null };
  expect([broken(Uint8Array.of(0)), broken(Uint8Array.of(0))]).toEqual([verdict, verdict]);
});

test('the committed validator imports nothing and tells nothing of the machine that built it', () => {
  const bytes = readFileSync(VALIDATOR_FILE);
  expect(WebAssembly.Module.imports(new WebAssembly.Module(bytes))).toEqual([]);
  expect(bytes.toString('latin1')).not.toMatch(/\/(home|root|Users|tmp|work)\/|\.cargo|registry|[A-Z]:\\/);
});
