import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { needsRust } from '../../../support/needs-rust';
import { type RawInstance, rawInstance } from '../../../support/raw-instance';

const SOURCE = `
#[no_mangle] pub extern "C" fn add(a: i32, b: i32) -> i32 { a + b }
#[no_mangle] pub extern "C" fn at(index: usize) -> i32 { [1, 2, 3][std::hint::black_box(index)] }
#[no_mangle] pub extern "C" fn plain() { panic!("on purpose") }
#[no_mangle] pub extern "C" fn none(some: i32) -> i32 { let v: Option<i32> = if some == 1 { Some(1) } else { None }; inner(v) }
#[inline(never)] fn inner(v: Option<i32>) -> i32 { v.unwrap() }
#[no_mangle] pub extern "C" fn expected() -> i32 { std::hint::black_box(None::<i32>).expect("a number was promised") }
#[no_mangle] pub extern "C" fn failed() -> i32 { "x".parse::<i32>().unwrap() }
#[no_mangle] pub extern "C" fn written(x: i32) { panic!("bad value {x}!") }
#[no_mangle] pub extern "C" fn stop() { core::arch::wasm32::unreachable() }
`;

let folder: string;
let debug: Uint8Array<ArrayBuffer>;
let stripped: Uint8Array<ArrayBuffer>;

beforeAll(() => {
  needsRust();
  folder = mkdtempSync(join(tmpdir(), 'panics-'));
  writeFileSync(join(folder, 'lib.rs'), SOURCE);
  const compile = (name: string, ...options: readonly string[]) => {
    const out = join(folder, `${name}.wasm`);
    const always = ['--crate-name', 'my_greet', '--crate-type', 'cdylib', '--target', 'wasm32-unknown-unknown', '--edition', '2021'];
    execFileSync('rustc', [...always, ...options, '-o', out, join(folder, 'lib.rs')], { stdio: 'pipe' });
    return new Uint8Array(readFileSync(out));
  };
  debug = compile('debug', '-C', 'debuginfo=0');
  stripped = compile('stripped', '-C', 'opt-level=3', '-C', 'overflow-checks=on', '-C', 'strip=symbols');
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function end(instance: RawInstance, name: string, ...args: readonly string[]) {
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(debug)).map((entry) => entry.name);
  const { trap } = await instance.call(exports.indexOf(name), ...args);
  return trap;
}

test.each([
  ['add', ['2147483647', '1'], 'attempt to add with overflow'],
  ['at', ['7'], 'index out of bounds: the len is 3 but the index is 7'],
  ['plain', [], 'on purpose'],
  ['none', ['0'], 'called `Option::unwrap()` on a `None` value'],
  ['expected', [], 'a number was promised'],
  ['failed', [], 'called `Result::unwrap()` on an `Err` value: …'],
  ['written', ['4'], 'bad value …!'],
] as const)('a panic without a hook is told in its own words: %s', async (name, args, message) => {
  const trap = await end(await rawInstance(debug), name, ...args);
  const own = trap?.frames.find(({ machinery }) => !machinery)?.name ?? '';
  expect([
    trap?.panic?.message,
    trap?.panic?.location?.replace(/^.*[\\/]/, '').replace(/\d+:\d+$/, ''),
    own.includes(name === 'none' ? 'inner' : name),
  ]).toEqual([message, 'lib.rs:', true]);
  expect([trap?.frames[0]?.machinery, (trap?.frames.filter(({ machinery }) => machinery).length ?? 0) > 2]).toEqual([true, true]);
});

test('one panic after the other is told, and an end that is none is not taken for one', async () => {
  const instance = await rawInstance(debug);
  const messages = [];
  for (const name of ['plain', 'stop', 'expected', 'plain']) messages.push((await end(instance, name))?.panic?.message ?? null);
  expect(messages).toEqual(['on purpose', null, 'a number was promised', 'on purpose']);
});

test('without names a panic is known by what it leaves in memory', async () => {
  const exports = WebAssembly.Module.exports(new WebAssembly.Module(stripped)).map((entry) => entry.name);
  const instance = await rawInstance(stripped);
  const call = async (name: string, ...args: readonly string[]) =>
    (await instance.call(exports.indexOf(name), ...args)).trap?.panic ?? null;
  const first = await call('plain');
  expect([first?.message, await call('stop'), (await call('add', '2147483647', '1'))?.message]).toEqual([
    'on purpose',
    null,
    'attempt to add with overflow',
  ]);
});
