import { beforeEach, expect, it, vi } from 'vitest';
import { currentFile, useEditor } from '../../../renderer/state/editor-store';
import { closeFile, editFile, openFile, refreshFiles, saveFile } from '../../../renderer/state/source-files';
import { fakeBridge } from '../../support/state';

// @vitest-environment happy-dom

const fake = vi.hoisted(() => ({ bridge: null as unknown }));
vi.mock('../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (fake.bridge as ReturnType<typeof fakeBridge>).request(...args) },
}));

const bridge = () => fake.bridge as ReturnType<typeof fakeBridge>;
const onDisk = (text: string, modified: number) =>
  bridge().answers.set('file:read', { ok: true, value: { path: 'src/lib.rs', text, modified } });
const file = () => currentFile(useEditor.getState());

beforeEach(async () => {
  localStorage.clear();
  fake.bridge = fakeBridge();
  useEditor.setState({ files: {}, current: null, position: null });
  onDisk('fn one() {}', 1);
  await openFile('p', 'src/lib.rs');
});

it('reads again a file that another editor changed', async () => {
  onDisk('fn two() {}', 2);
  await refreshFiles('p');
  expect([file()?.text, file()?.savedText, file()?.modified]).toEqual(['fn two() {}', 'fn two() {}', 2]);
});

it('leaves unsaved text alone when the file changed on disk', async () => {
  editFile('p:src/lib.rs', 'fn mine() {}');
  onDisk('fn theirs() {}', 2);
  await refreshFiles('p');
  expect([file()?.text, file()?.modified]).toEqual(['fn mine() {}', 1]);
});

it('keeps the unsaved text and says why when saving would overwrite a change made elsewhere', async () => {
  editFile('p:src/lib.rs', 'fn mine() {}');
  const failure = { code: 'file-changed', facts: { path: 'src/lib.rs' } };
  bridge().answers.set('file:write', { ok: false, failure });
  await saveFile('p:src/lib.rs');
  expect([file()?.text, file()?.savedText, file()?.failure]).toEqual(['fn mine() {}', 'fn one() {}', failure]);
});

it('names the time that the text began from when it saves', async () => {
  editFile('p:src/lib.rs', 'fn mine() {}');
  bridge().answers.set('file:write', { ok: true, value: { path: 'src/lib.rs', text: 'fn mine() {}', modified: 9 } });
  await saveFile('p:src/lib.rs');
  expect([bridge().asked.at(-1), file()?.savedText, file()?.modified]).toEqual([
    { name: 'file:write', args: { packageId: 'p', file: { path: 'src/lib.rs', text: 'fn mine() {}', modified: 1 }, overwrite: false } },
    'fn mine() {}',
    9,
  ]);
});

it('takes two quick saves for one after the other, and not for a change by somebody else', async () => {
  let modified = 1;
  fake.bridge = {
    async request(_: string, { file: saved }: { file: { text: string; modified: number } }) {
      if (saved.modified !== modified) return { ok: false, failure: { code: 'file-changed', facts: {} } };
      modified += 1;
      return { ok: true, value: { ...saved, modified } };
    },
  };
  editFile('p:src/lib.rs', 'fn two() {}');
  await Promise.all([saveFile('p:src/lib.rs'), saveFile('p:src/lib.rs')]);
  expect([file()?.failure, file()?.savedText, file()?.modified]).toEqual([null, 'fn two() {}', 3]);
});

it('keeps what was typed while the file was opened once more', async () => {
  useEditor.setState({ files: {}, current: null });
  const first = openFile('p', 'src/lib.rs');
  let answer = (_: unknown) => {};
  const late = new Promise((resolve) => {
    answer = resolve;
  });
  fake.bridge = { request: () => late };
  const second = openFile('p', 'src/lib.rs');
  await first;
  editFile('p:src/lib.rs', 'typed');
  answer({ ok: true, value: { path: 'src/lib.rs', text: 'fn one() {}', modified: 1 } });
  await second;
  expect(file()?.text).toBe('typed');
});

it('brings unsaved text back when its file is opened again', async () => {
  editFile('p:src/lib.rs', 'fn unsaved() {}');
  closeFile('p:src/lib.rs');
  onDisk('fn theirs() {}', 2);
  await openFile('p', 'src/lib.rs');
  expect([file()?.text, file()?.savedText, file()?.modified]).toEqual(['fn unsaved() {}', 'fn theirs() {}', 1]);
});

it('keeps no draft of a file that was saved', async () => {
  editFile('p:src/lib.rs', 'fn mine() {}');
  bridge().answers.set('file:write', { ok: true, value: { path: 'src/lib.rs', text: 'fn mine() {}', modified: 9 } });
  await saveFile('p:src/lib.rs');
  closeFile('p:src/lib.rs');
  onDisk('fn mine() {}', 9);
  await openFile('p', 'src/lib.rs');
  expect([file()?.text, localStorage.length]).toEqual(['fn mine() {}', 0]);
});
