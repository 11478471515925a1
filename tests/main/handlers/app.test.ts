import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { beforeEach, expect, it, vi } from 'vitest';
import { push, stopPushing } from '../../../main/events';
import { setPaths } from '../../../main/paths';
import { openSettings } from '../../../main/settings/settings';
import { folderWith } from '../../support/folder';

vi.doMock('electron', () => ({ app: { getVersion: () => '0.1.0', getPreferredSystemLanguages: () => ['en-GB'] } }));
const { appHandlers } = await import('../../../main/handlers/app');

const sent: unknown[] = [];
const applied: unknown[] = [];
const copied: string[] = [];

function handlersOver(samples: string) {
  const folder = folderWith({ 'samples/samples.json': samples });
  setPaths({ resources: folder, userData: folder, renderer: folder });
  openSettings(folder);
  const page = { send: (...event: unknown[]) => sent.push(event) };
  const handlers = appHandlers({
    page: () => page as never,
    applySettings: (change) => applied.push(change),
    writeClipboard: (text) => copied.push(text),
  });
  return { handlers, folder };
}

beforeEach(async () => {
  // The start before this one opens the way to its page only in the next turn.
  await setImmediate();
  stopPushing();
  for (const list of [sent, applied, copied]) list.length = 0;
});

it('says at the start what the app is and carries, and whether a new crate needs the network', async () => {
  const { handlers, folder } = handlersOver('[{ "id": "add", "format": "wat", "file": "add.wat" }]');
  const bare = await handlers['app:start']();
  mkdirSync(join(folder, 'template', 'vendor', 'log'), { recursive: true });
  const vendored = await handlers['app:start']();
  expect(bare).toMatchObject({
    ok: true,
    value: { version: '0.1.0', language: 'en', samples: [{ id: 'add', format: 'wat' }], templateVendored: false },
  });
  expect(vendored.value.templateVendored).toBe(true);
});

it.each([
  ['went well', '[]'],
  ['failed', 'no list'],
])('tells the page what happened before, once it has the answer of a start that %s', async (_, samples) => {
  const { handlers } = handlersOver(samples);
  push('command:run', { command: 'early' });
  await handlers['app:start']().catch(() => 'failed');
  const before = sent.length;
  await vi.waitFor(() => expect(sent).toEqual([['command:run', { command: 'early' }]]));
  expect(before).toBe(0);
});

it('has the shell follow a change of the settings', async () => {
  const { handlers } = handlersOver('[]');
  const answer = await handlers['settings:change']({ theme: 'light' });
  expect([answer.value.theme, applied]).toEqual(['light', [{ theme: 'light' }]]);
});

it('writes the clipboard, at once or by a token, and never reads it', async () => {
  const { handlers } = handlersOver('[]');
  await handlers['clipboard:write']({ text: 'func' });
  const taken = await handlers['clipboard:take']();
  expect([copied, taken.value.token, Object.keys(handlers).filter((name) => name.startsWith('clipboard:'))]).toEqual([
    ['func'],
    expect.stringMatching(/^[0-9a-f]{32}$/),
    ['clipboard:write', 'clipboard:take'],
  ]);
});
