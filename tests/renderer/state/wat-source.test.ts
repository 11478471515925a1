import { beforeEach, expect, it, vi } from 'vitest';
import type { Artifact } from '../../../preload/contract/artifact';
import { useModules } from '../../../renderer/state/module-store';
import { openArtifact } from '../../../renderer/state/open-module';
import {
  assembleSource,
  hasSource,
  isSourceUnsaved,
  readSource,
  reloadSource,
  saveSource,
  shownView,
  useSources,
  writeInSource,
} from '../../../renderer/state/wat-source';
import { fail, ok } from '../../../renderer/wasm/outcome';
import { artifactOf, closeAll, decoderOf, exportOf, FakeClient, fakeBridge } from '../../support/state';

const { bridge, assembler } = vi.hoisted(() => ({ bridge: { current: null as unknown }, assembler: { current: null as unknown } }));
vi.mock('../../../renderer/state/workers', () => ({
  startDecodeWorker: () => decoderOf([exportOf(0, 'f')]),
  startWatWorker: () => assembler.current,
}));
vi.mock('../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (bridge.current as ReturnType<typeof fakeBridge>).request(...args) },
}));
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined, removeItem: () => undefined });

const KEY = 'file:/a.wat';
const text = (id: string): Artifact => ({ ...artifactOf(id, { kind: 'file', path: '/a.wat' }), name: 'a.wat', format: 'wat' });
const main = () => bridge.current as ReturnType<typeof fakeBridge>;
const source = () => useSources.getState()[KEY];
const fileOf = (words: string, modified: number) => ({ path: 'a.wat', text: words, modified });

/** What was given to wabt, the last time. */
function assembled(): string | undefined {
  return (assembler.current as FakeClient<{ readonly kind: 'assemble'; readonly text?: string }, { assemble: unknown }>).asked.at(-1)?.text;
}

function assembles(): void {
  assembler.current = new FakeClient<{ readonly kind: 'assemble'; readonly text?: string }, { assemble: unknown }>({
    assemble: ({ text: words }) =>
      words?.includes('wrong') ? fail({ code: 'wat-syntax', facts: { line: 1, column: 2, message: 'wrong' } }) : ok({ byteLength: 8 }),
  });
}

beforeEach(async () => {
  bridge.current = fakeBridge();
  closeAll();
  assembles();
  main().answers.set('source:read', { ok: true, value: fileOf(';; read', 1) });
  await openArtifact(text('a'), 'person');
  await readSource(KEY, 'a');
});

it('is read of what was written as text, and shown beside what is printed', () => {
  const open = useModules.getState().modules[KEY];
  if (open === undefined) throw new Error('not open');
  expect([hasSource(open), shownView(open, undefined), source()?.text, hasSource(null)]).toEqual([true, 'both', ';; read', false]);
});

it('is assembled as it stands, without being written', async () => {
  writeInSource(KEY, ';; mine');
  const before = isSourceUnsaved(KEY);
  await assembleSource(KEY);
  expect([before, assembled(), source()?.assembled, source()?.savedText, useModules.getState().modules[KEY]?.revision]).toEqual([
    true,
    ';; mine',
    ';; mine',
    ';; read',
    2,
  ]);
});

it('keeps the last good module while it does not assemble', async () => {
  writeInSource(KEY, 'wrong');
  await assembleSource(KEY);
  const open = useModules.getState().modules[KEY];
  expect([open?.phase, open?.failure?.code, open?.exports.length]).toEqual(['ready', 'wat-syntax', 1]);
});

it('is written and assembled on save, and is another artifact then', async () => {
  main().answers.set('source:write', { ok: true, value: { file: fileOf(';; mine', 2), artifact: text('b') } });
  writeInSource(KEY, ';; mine');
  await saveSource(KEY);
  expect([assembled(), isSourceUnsaved(KEY), source()?.modified, useModules.getState().modules[KEY]?.artifact.id]).toEqual([
    ';; mine',
    false,
    2,
    'b',
  ]);
});

it('stays as it was written here when its file changes, and asks at saving', async () => {
  writeInSource(KEY, ';; mine');
  await openArtifact(text('b'), 'watch');
  await readSource(KEY, 'b');
  const kept = source()?.text;
  main().answers.set('source:write', { ok: false, failure: { code: 'file-changed', facts: { path: 'a.wat' } } });
  await saveSource(KEY);
  const refused = source()?.failure?.code;
  main().answers.set('source:read', { ok: true, value: fileOf(';; theirs', 3) });
  await reloadSource(KEY);
  expect([kept, refused, source()?.text, source()?.failure]).toEqual([';; mine', 'file-changed', ';; theirs', null]);
});

it('follows its file where nothing was written here', async () => {
  main().answers.set('source:read', { ok: true, value: fileOf(';; theirs', 3) });
  await openArtifact(text('b'), 'watch');
  await readSource(KEY, 'b');
  expect([source()?.text, isSourceUnsaved(KEY)]).toEqual([';; theirs', false]);
});
