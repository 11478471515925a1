import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { openReplacement } from '../../../main/files/replace-file';
import { abandonWriting, receive } from '../../../main/writing/receive';
import { allowWriting } from '../../../main/writing/write-tokens';
import { temporaryFolder } from '../../support/temporary-folder';
import { type FakePort, fakePort } from '../../support/write-port';

let folder: string;
let port: FakePort;

beforeEach(() => {
  folder = temporaryFolder();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  port = fakePort();
});

it('puts parts together, tells of each, and the file is there with the last word', async () => {
  receive(tokenFor('a.wat'), port);
  for (const part of [bytes('(mod'), bytes('ule)'), 'all']) port.say(part);
  await ended();
  expect([files(), port.replies.map(({ kind }) => kind)]).toEqual([{ 'a.wat': '(module)' }, ['taken', 'taken', 'done']]);
});

it('leaves the old file whole, and nothing else, when the worker is gone before the end', async () => {
  writeFileSync(join(folder, 'a.wat'), 'old');
  receive(tokenFor('a.wat'), port);
  port.say(bytes('half'));
  await vi.waitFor(() => expect(port.replies.length).toBe(1));
  const during = Object.keys(files()).length;
  port.leave();
  await vi.waitFor(() => expect([during, files()]).toEqual([2, { 'a.wat': 'old' }]));
});

it('leaves nothing behind when the app quits in the middle', async () => {
  receive(tokenFor('a.wat'), port);
  port.say(bytes('half'));
  await abandonWriting();
  expect(files()).toEqual({});
});

it('takes a token once', async () => {
  const token = tokenFor('a.wat');
  receive(token, port);
  const second = fakePort();
  receive(token, second);
  expect([second.replies, second.closed]).toEqual([[{ kind: 'failed', code: 'request-refused' }], true]);
});

it('says why a file cannot be begun', async () => {
  receive(tokenFor('gone/a.wat'), port);
  port.say(bytes('x'));
  await ended();
  expect(port.replies).toEqual([{ kind: 'failed', code: 'file-unwritable' }]);
});

it.each([
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EACCES', 'file-unwritable'],
  ['EROFS', 'file-unwritable'],
  [null, 'unexpected'],
])('calls %s %s', async (system, code) => {
  const error = Object.assign(new Error('no'), system === null ? {} : { code: system });
  receive(
    allowWriting(() => Promise.reject(error)),
    port,
  );
  await ended();
  expect(port.replies).toEqual([{ kind: 'failed', code }]);
});

it('gives up at what is no bytes, and leaves nothing behind', async () => {
  receive(tokenFor('a.wat'), port);
  port.say('something');
  await ended();
  expect([port.replies, files()]).toEqual([[{ kind: 'failed', code: 'unexpected' }], {}]);
});

it.each([
  ['parts that nobody waits for are', [...Array.from({ length: 17 }, () => bytes('x')), 'all']],
  ['a part of more than eight megabytes is', [bytes('x'), new Uint8Array((8 << 20) + 1), 'all']],
])('%s refused, and nothing is left behind', async (_, parts) => {
  receive(tokenFor('a.wat'), port);
  for (const part of parts) port.say(part);
  await abandonWriting();
  await vi.waitFor(() => expect(files()).toEqual({}));
  expect([port.replies, port.closed]).toEqual([[{ kind: 'failed', code: 'request-refused' }], true]);
});

it('takes a text of any number of parts from who waits for each', async () => {
  receive(tokenFor('a.wat'), port);
  for (let part = 1; part <= 40; part++) {
    port.say(bytes('x'));
    await vi.waitFor(() => expect(port.replies.length).toBe(part), { interval: 1 });
  }
  port.say('all');
  await ended();
  expect(files()).toEqual({ 'a.wat': 'x'.repeat(40) });
});

function tokenFor(name: string): string {
  return allowWriting(() => openReplacement(join(folder, name)));
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function ended(): Promise<void> {
  await vi.waitFor(() => expect(port.replies.at(-1)?.kind).toMatch(/done|failed/));
}

function files(): Record<string, string> {
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
