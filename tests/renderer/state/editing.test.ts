import { beforeEach, expect, it, vi } from 'vitest';
import { editFile, openFile, refreshFiles, saveFile } from '../../../renderer/state/editing';
import { currentFile, useEditor } from '../../../renderer/state/editor-store';

/** A disk with one file, which refuses a save that began from another time than the file's. */
const disk = vi.hoisted(() => ({ text: '', modified: 0, slow: null as Promise<void> | null }));
vi.mock('../../../renderer/bridge', () => ({
  bridge: {
    async request(name: string, { file }: { file?: { text: string; modified: number } }) {
      const read = { path: 'src/lib.rs', text: disk.text, modified: disk.modified };
      if (name === 'file:read') {
        await disk.slow;
        return { ok: true, value: read };
      }
      if (file?.modified !== disk.modified) return { ok: false, failure: { code: 'file-changed', facts: {} } };
      Object.assign(disk, { text: file.text, modified: disk.modified + 1 });
      return { ok: true, value: { ...read, text: disk.text, modified: disk.modified } };
    },
  },
}));

const ID = 'p:src/lib.rs';
const file = () => currentFile(useEditor.getState());

beforeEach(async () => {
  useEditor.setState({ files: {}, current: null, place: null });
  Object.assign(disk, { text: 'fn one() {}', modified: 1, slow: null });
  await openFile('p', 'src/lib.rs');
});

it('takes two quick saves for one after the other, and not for a change by somebody else', async () => {
  editFile(ID, 'fn two() {}');
  await Promise.all([saveFile(ID), saveFile(ID)]);
  expect([file()?.failure, file()?.savedText, disk.text]).toEqual([null, 'fn two() {}', 'fn two() {}']);
});

it('says so when somebody else changed the file, and keeps what was typed', async () => {
  editFile(ID, 'fn mine() {}');
  Object.assign(disk, { text: 'fn theirs() {}', modified: 7 });
  await saveFile(ID);
  expect([file()?.failure?.code, file()?.text, disk.text]).toEqual(['file-changed', 'fn mine() {}', 'fn theirs() {}']);
});

it('keeps what was typed while the file was opened once more', async () => {
  useEditor.setState({ files: {}, current: null });
  let go = () => {};
  const first = openFile('p', 'src/lib.rs');
  disk.slow = new Promise((resolve) => {
    go = resolve;
  });
  const second = openFile('p', 'src/lib.rs');
  await first;
  editFile(ID, 'typed');
  go();
  await second;
  expect(file()?.text).toBe('typed');
});

it('reads a file again that another editor changed, and leaves unsaved text alone', async () => {
  Object.assign(disk, { text: 'fn theirs() {}', modified: 7 });
  await refreshFiles('p');
  const refreshed = file()?.text;
  editFile(ID, 'fn mine() {}');
  Object.assign(disk, { text: 'fn theirs_again() {}', modified: 8 });
  await refreshFiles('p');
  expect([refreshed, file()?.text]).toEqual(['fn theirs() {}', 'fn mine() {}']);
});
