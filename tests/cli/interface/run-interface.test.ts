import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli, runCliBriefly } from '../../support/cli';
import { moduleBytes, name, section, vec } from '../../support/module-bytes';
import { temporaryFolder } from '../../support/temporary-folder';
import { wat } from '../../support/wat';

const SMALL = () => wat`(module
  (import "env" "log" (func (param i32 i32) (result i32)))
  (import "env" "memory" (memory 17 256))
  (global (export "count") (mut i32) (i32.const 0))
  (func (export "run 表") (param f64)))`;

function fileOf(bytes: Uint8Array | string, name = 'a.wasm'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

it('gives imports, exports, sections and features of one file as one JSON object', async () => {
  const file = fileOf(await SMALL());
  const { code, stdout } = await runCli(['interface', file, '--json']);
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    {
      file,
      ok: true,
      imports: [
        { module: 'env', name: 'log', kind: 'func', type: '(func (param i32 i32) (result i32))' },
        { module: 'env', name: 'memory', kind: 'memory', type: '(memory 17 256)' },
      ],
      exports: [
        { name: 'count', kind: 'global', type: '(global (mut i32))' },
        { name: 'run 表', kind: 'func', type: '(func (param f64))' },
      ],
      sections: [
        { id: 1, name: 'type', offset: 10, size: 11 },
        { id: 2, name: 'import', offset: 23, size: 27 },
        { id: 3, name: 'function', offset: 52, size: 2 },
        { id: 6, name: 'global', offset: 56, size: 6 },
        { id: 7, name: 'export', offset: 64, size: 19 },
        { id: 10, name: 'code', offset: 85, size: 4 },
        { id: 0, name: 'name', offset: 91, size: 12 },
      ],
      features: ['mutable-globals'],
    },
  ]);
});

it('gives one line a file with --json, a broken one among them', async () => {
  const good = fileOf(await SMALL());
  const bad = fileOf(new Uint8Array(8));
  const { code, stdout } = await runCli(['interface', good, bad, good, '--json']);
  const lines = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([code, lines.map(({ file, ok }) => [file, ok]), lines[1].error]).toEqual([
    1,
    [
      [good, true],
      [bad, false],
      [good, true],
    ],
    { message: expect.stringContaining('00 61 73 6d'), offset: 1 },
  ]);
});

it('shows one line a thing without --json, under the name of each of several files', async () => {
  const file = fileOf(await SMALL());
  const [one, two] = await Promise.all([runCli(['interface', file]), runCli(['interface', file, file])]);
  expect([one.stdout.includes('\nimport "env" "memory" (memory 17 256)\n'), two.stdout]).toEqual([
    true,
    `file ${JSON.stringify(file)}\n${one.stdout}`.repeat(2),
  ]);
});

it('gives what was read before a fault, and the fault', async () => {
  const whole = await SMALL();
  const { code, stdout } = await runCli(['interface', fileOf(whole.subarray(0, 51)), '--json']);
  const { ok, error, imports, exports } = JSON.parse(stdout);
  expect([code, ok, error.offset, imports.length, exports]).toEqual([1, false, 51, 2, []]);
});

it('says of a body that does not decode what was expected, in which section and where, and gives all that could be read', async () => {
  const UNKNOWN_OPCODE = 0x27;
  const code = section(10, vec([0x03, 0x00, UNKNOWN_OPCODE, 0x0b]));
  const bytes = moduleBytes(section(1, vec([0x60, 0, 0])), section(3, vec([0])), section(7, vec([name('f'), 0, 0])), code);
  const file = fileOf(bytes);
  const offset = bytes.indexOf(UNKNOWN_OPCODE);
  const message = `At 0x${offset.toString(16)}, in section code: a known instruction was expected.`;
  const ran = await runCli(['interface', file, '--json']);
  expect([ran.code, ran.stderr, JSON.parse(ran.stdout)]).toMatchObject([
    1,
    `watchglass: ${file}: ${message}\n`,
    { file, ok: false, error: { message, offset }, exports: [{ name: 'f', kind: 'func', type: '(func)' }] },
  ]);
});

it('names the proposals that only instructions tell', async () => {
  const file = fileOf(await wat`(module (func (param i32) (result i32) (i32.extend8_s (local.get 0))))`);
  expect(JSON.parse((await runCli(['interface', file, '--json'])).stdout).features).toEqual(['sign-ext']);
});

it('reads a module, or its text, from stdin', async () => {
  const [module, text] = await Promise.all([
    runCli(['interface', '-'], { stdin: await SMALL() }),
    runCli(['interface', '-'], { stdin: ';; a comment\n(module (memory (export "m") 1 2))' }),
  ]);
  expect([module.stdout.includes('import "env" "log"'), text.stdout.includes('export "m" (memory 1 2)\n')]).toEqual([true, true]);
});

it('assembles a .wat file, and names line and column where it cannot', async () => {
  const [good, bad] = await Promise.all([
    runCli(['interface', fileOf('(module (table (export "t") i64 1 10 funcref))', 'a.wat')]),
    runCli(['interface', fileOf('(module\n  (func (bogus)))', 'b.wat')]),
  ]);
  expect([good.stdout, bad]).toEqual([
    expect.stringContaining('export "t" (table i64 1 10 funcref)\n'),
    { code: 1, stdout: '', stderr: expect.stringMatching(/^watchglass: .*b\.wat: Line 2, column 10: .*\n$/) },
  ]);
});

it('says in one line that there is no such file, in both languages', async () => {
  const file = join(temporaryFolder(), 'none.wasm');
  const [english, chinese] = await Promise.all([runCli(['interface', file]), runCli(['interface', file, '--lang=zh-CN'])]);
  expect([english, chinese]).toEqual([
    { code: 1, stdout: '', stderr: `watchglass: ${file}: cannot be read: there is no such file\n` },
    { code: 1, stdout: '', stderr: `watchglass: ${file}: 无法读取：没有这个文件\n` },
  ]);
});

it('says that a folder is none of its files', async () => {
  const folder = temporaryFolder();
  expect(await runCli(['interface', folder])).toMatchObject({ code: 1, stderr: `watchglass: ${folder}: cannot be read: it is a folder\n` });
});

it('ends quietly when its reader has read enough', async () => {
  const exports = Array.from({ length: 30_000 }, (_, at) => `(export "name of a function ${at}" (func 0))`).join('');
  expect(await runCliBriefly(['interface', fileOf(await wat`(module (func) ${exports})`)])).toMatchObject({ code: 0, stderr: '' });
});
