import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli, runCliBriefly } from '../../support/cli';
import { moduleBytes, name, section, vec } from '../../support/module-bytes';
import { temporaryFolder } from '../../support/temporary-folder';
import { wat } from '../../support/wat';

const CUSTOM = 0;

function fileOf(bytes: Uint8Array | string, fileName = 'a.wasm'): string {
  const file = join(temporaryFolder(), fileName);
  writeFileSync(file, bytes);
  return file;
}

const SMALL = () => wat`(module (func $add (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))) (export "sum" (func $add)))`;

const SMALL_TEXT = `(module
  (type (;0;) (func (param i32 i32) (result i32)))
  (func $add (type 0) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    i32.add)
  (export "sum" (func $add)))
`;

/** Text of some megabytes, more than any pipe holds. */
const LARGE = () =>
  wat`(module ${Array.from({ length: 60 }, (_, at) => `(func $f${at} ${'(drop (i32.const 70000))'.repeat(1500)})`).join(' ')})`;

it('writes the text to stdout', async () => {
  expect(await runCli(['wat', fileOf(await SMALL())])).toEqual({ code: 0, stdout: SMALL_TEXT, stderr: '' });
});

it('writes the text to a file with -o, and nothing else anywhere', async () => {
  const out = join(temporaryFolder(), 'out.wat');
  const ran = await runCli(['wat', fileOf(await SMALL()), '-o', out]);
  expect([ran, readFileSync(out, 'utf8')]).toEqual([{ code: 0, stdout: '', stderr: '' }, SMALL_TEXT]);
});

it('reads a module from stdin', async () => {
  expect(await runCli(['wat', '-'], { stdin: await SMALL() })).toMatchObject({ code: 0, stdout: SMALL_TEXT });
});

it.each(['0', 'sum', '$add'])('writes one func alone for --function %s', async (func) => {
  const lines = SMALL_TEXT.split('\n').slice(2, 6).join('\n');
  expect(await runCli(['wat', fileOf(await SMALL()), '--function', func])).toEqual({ code: 0, stdout: `${lines}\n`, stderr: '' });
});

it('says that there is no such func', async () => {
  const file = fileOf(await SMALL());
  expect(await runCli(['wat', file, '--function', 'nobody'])).toEqual({
    code: 1,
    stdout: '',
    stderr: `watchglass: ${file}: there is no function nobody\n`,
  });
});

it('stops indenting at 100 columns unless it is told otherwise', async () => {
  const file = fileOf(await wat`(module (func ${'(block '.repeat(80)} nop ${')'.repeat(80)}))`);
  const [usual, full] = await Promise.all([runCli(['wat', file]), runCli(['wat', file, '--full-indent'])]);
  const indentOf = (text: string): number => /^( *)nop$/m.exec(text)?.[1]?.length ?? -1;
  expect([indentOf(usual.stdout), indentOf(full.stdout)]).toEqual([100, 164]);
});

it('ends quietly when its reader has read enough', async () => {
  expect(await runCliBriefly(['wat', fileOf(await LARGE())])).toMatchObject({ code: 0, stderr: '' });
});

/** The same module with so much behind it that two threads print it. */
function filledUp(module: Uint8Array): Uint8Array {
  const padding = moduleBytes(section(CUSTOM, [name('padding')]), [CUSTOM, 0x80, 0x80, 0x80, 0x0c]);
  const filled = new Uint8Array(module.length + padding.length - 8 + 0x1800000);
  filled.set(module);
  filled.set(padding.subarray(8), module.length);
  return filled;
}

it('ends quietly with two threads, too, when its reader has read enough', async () => {
  expect(await runCliBriefly(['wat', fileOf(filledUp(await LARGE()))])).toMatchObject({ code: 0, stderr: '' });
});

it('writes the same text with two threads as with one', async () => {
  const large = await LARGE();
  const [one, two] = await Promise.all([runCli(['wat', fileOf(large)]), runCli(['wat', fileOf(filledUp(large))])]);
  expect([two.code, two.stderr, two.stdout === one.stdout]).toEqual([0, '', true]);
});

it('writes what can be read of a malformed body, marks the fault, and ends with 1', async () => {
  const UNKNOWN_OPCODE = 0x27;
  const NOP = 0x01;
  const bytes = moduleBytes(
    section(1, vec([0x60, 0x00, 0x00])),
    section(3, vec([0x00])),
    section(10, vec([0x04, 0x00, NOP, UNKNOWN_OPCODE, 0x0b])),
  );
  const { code, stdout, stderr } = await runCli(['wat', fileOf(bytes)]);
  expect([
    code,
    stdout.includes('    nop\n'),
    stdout.includes('(; malformed'),
    /^watchglass: .*: At 0x18, in section code: a known instruction was expected\.\n$/.test(stderr),
  ]).toEqual([1, true, true, true]);
});

it('writes what stands before the place where the file breaks off, and names that place', async () => {
  const whole = await SMALL();
  const { code, stdout, stderr } = await runCli(['wat', fileOf(whole.subarray(0, 22))]);
  expect([code, stdout.split('\n')[1], stdout.includes('(; malformed'), stderr.includes('0x16')]).toEqual([
    1,
    '  (type (;0;) (func (param i32 i32) (result i32)))',
    true,
    true,
  ]);
});

it('writes the text of a component by wasm-tools', async () => {
  const file = fileOf('(component (core module $inner (func (export "f"))))', 'a.wat');
  expect(await runCli(['wat', file])).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^\(component\n {2}\(core module \$inner/),
    stderr: '',
  });
});

it('says which file cannot be written', async () => {
  const folder = temporaryFolder();
  expect(await runCli(['wat', fileOf(await SMALL()), '-o', folder])).toEqual({
    code: 1,
    stdout: '',
    stderr: `watchglass: ${folder}: cannot be written: it is a folder\n`,
  });
});

it('says in one line what is no module', async () => {
  const file = fileOf('hello', 'a.wasm');
  expect(await runCli(['wat', file])).toMatchObject({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^watchglass: .*a\.wasm: .*68 65 6c 6c.*\n$/),
  });
});
