import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli, runCliBriefly } from '../../support/cli';
import { moduleBytes, section, vec } from '../../support/module-bytes';
import { temporaryFolder } from '../../support/temporary-folder';
import { wat } from '../../support/wat';

const VALID = () => wat`(module (func (result i32) (i32.const 1)))`;
/** A func that owes an i32: its `end` stands at byte 23. */
const INVALID = moduleBytes(section(1, vec([0x60, 0x00, vec([0x7f])])), section(3, vec([0x00])), section(10, vec([0x02, 0x00, 0x0b])));

function fileOf(bytes: Uint8Array | string, name = 'a.wasm'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return file;
}

it('says nothing of a valid module and ends with 0', async () => {
  expect(await runCli(['validate', fileOf(await VALID())])).toEqual({ code: 0, stdout: '', stderr: '' });
});

it('ends with 1 for an invalid module and names the byte', async () => {
  expect(await runCli(['validate', fileOf(INVALID)])).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^watchglass: .*a\.wasm: .* \(at offset 0x1[0-9a-f], byte \d\d\)\n$/),
  });
});

it('gives one JSON line a file, in their order, and 1 when one of them fails', async () => {
  const files = [fileOf(await VALID()), fileOf(INVALID), join(temporaryFolder(), 'none.wasm'), fileOf(await VALID())];
  const { code, stdout } = await runCli(['validate', ...files, '--json']);
  expect([
    code,
    stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ]).toEqual([
    1,
    [
      { file: files[0], ok: true },
      { file: files[1], ok: false, error: { message: expect.stringMatching(/./), offset: expect.any(Number) } },
      { file: files[2], ok: false, error: { message: 'cannot be read: there is no such file', offset: null } },
      { file: files[3], ok: true },
    ],
  ]);
});

it('gives the same shape for one file', async () => {
  const file = fileOf(await VALID());
  expect(JSON.parse((await runCli(['validate', '--json', file])).stdout)).toEqual({ file, ok: true });
});

it('judges all files even when nobody reads its words any more', async () => {
  const valid = fileOf(await VALID());
  const files = [...Array.from({ length: 3000 }, () => valid), fileOf(INVALID)];
  expect(await runCliBriefly(['validate', '--json', ...files])).toMatchObject({ code: 1, stderr: '' });
});

it('judges a component, too', async () => {
  expect(await runCli(['validate', fileOf('(component (core module (func (export "f"))))', 'a.wat')])).toEqual({
    code: 0,
    stdout: '',
    stderr: '',
  });
});

it('judges a .wat file by the module that it says', async () => {
  const wrong = fileOf('(module (func (result i32)))', 'a.wat');
  expect(await runCli(['validate', wrong])).toMatchObject({ code: 1, stderr: expect.stringContaining('type mismatch') });
});
