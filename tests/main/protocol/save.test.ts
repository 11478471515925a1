import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { abandonSaves, registerSave, serveSave, verdict } from '../../../main/protocol/save';
import { temporaryFolder } from '../../support/temporary-folder';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

it('writes one PUT to the chosen file', async () => {
  expect(await send(registerSave(join(folder, 'a.wat')), 'PUT', '(module)')).toEqual([204, null]);
  expect(files()).toEqual({ 'a.wat': '(module)' });
});

it('puts parts together', async () => {
  const url = registerSave(join(folder, 'a.wat'));
  await send(url, 'POST', '(mod');
  await send(url, 'POST', 'ule');
  await send(url, 'PUT', ')');
  expect(files()).toEqual({ 'a.wat': '(module)' });
});

it('leaves the old file whole until the last part has come', async () => {
  writeFileSync(join(folder, 'a.wat'), 'old');
  const url = registerSave(join(folder, 'a.wat'));
  await send(url, 'POST', 'half');
  expect(readFileSync(join(folder, 'a.wat'), 'utf8')).toBe('old');
  await abandonSaves();
  expect(files()).toEqual({ 'a.wat': 'old' });
});

it('takes a token once', async () => {
  const url = registerSave(join(folder, 'a.wat'));
  await send(url, 'PUT', 'one');
  expect(await send(url, 'PUT', 'two')).toEqual([404, 'request-refused']);
});

it('refuses a body that did not arrive, and leaves nothing behind', async () => {
  expect(await send(registerSave(join(folder, 'a.wat')), 'PUT', '')).toEqual([500, 'unexpected']);
  expect(files()).toEqual({});
});

it('leaves nothing behind when the body breaks off', async () => {
  const body = new ReadableStream({ pull: (controller) => controller.error(new Error('the worker is gone')) });
  const token = tokenOf(registerSave(join(folder, 'a.wat')));
  const response = await serveSave(token, new Request('app://app/save/x', { method: 'PUT', body, duplex: 'half' } as RequestInit));
  expect([response.status, files()]).toEqual([500, {}]);
});

it('says that a folder is not there to be written to', async () => {
  expect(await send(registerSave(join(folder, 'gone', 'a.wat')), 'PUT', 'x')).toEqual([403, 'file-unwritable']);
});

it.each([
  ['ENOSPC', [507, 'disk-full']],
  ['EDQUOT', [507, 'disk-full']],
  ['EACCES', [403, 'file-unwritable']],
  ['EROFS', [403, 'file-unwritable']],
  [null, [500, 'unexpected']],
])('answers %s in words that the worker knows', (code, expected) => {
  expect(verdict(code)).toEqual(expected);
});

it('writes through a link and keeps the file’s mode', async () => {
  mkdirSync(join(folder, 'real'));
  writeFileSync(join(folder, 'real', 'a.wat'), 'old');
  chmodSync(join(folder, 'real', 'a.wat'), 0o640);
  symlinkSync(join(folder, 'real', 'a.wat'), join(folder, 'link.wat'));
  await send(registerSave(join(folder, 'link.wat')), 'PUT', 'new');
  expect([readFileSync(join(folder, 'real', 'a.wat'), 'utf8'), statSync(join(folder, 'real', 'a.wat')).mode & 0o777]).toEqual([
    'new',
    0o640,
  ]);
});

async function send(url: string, method: string, body: string): Promise<readonly [number, string | null]> {
  const response = await serveSave(tokenOf(url), new Request(url, { method, body }));
  return [response.status, response.headers.get('x-watchglass-failure')];
}

function tokenOf(url: string): string {
  return url.slice('app://app/save/'.length);
}

function files(): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
