import { bridge } from '../bridge';
import { notify } from './app-store';
import { draftOf, writeDrafts } from './drafts';
import { patchFile, useEditor } from './editor-store';
import { revealPanel } from './view-store';

export interface FilePosition {
  readonly line: number;
  readonly column: number;
}

function idOf(packageId: string, path: string): string {
  return `${packageId}:${path}`;
}

/** Opens a file of a crate in the editor, or brings it to the front with its unsaved text. */
export async function openFile(packageId: string, path: string, position?: FilePosition): Promise<void> {
  if (await loadFile(packageId, path, position)) revealPanel('editor');
}

/** As `openFile`, and leaves in front what is there; false when the file cannot be read. */
export async function loadFile(packageId: string, path: string, position?: FilePosition): Promise<boolean> {
  const id = idOf(packageId, path);
  if (useEditor.getState().files[id] === undefined) {
    const answer = await bridge.request('file:read', { packageId, path });
    if (!answer.ok) {
      notify(answer.failure);
      return false;
    }
    const { text, modified } = answer.value;
    const draft = draftOf(id);
    const file = { packageId, path, text: draft?.text ?? text, savedText: text, modified: draft?.modified ?? modified, failure: null };
    // Asked for twice, it may be open by now, and even changed.
    useEditor.setState(({ files }) => ({ files: { [id]: file, ...files } }));
  }
  useEditor.setState((state) => ({
    current: id,
    position: position === undefined ? null : { ...position, count: (state.position?.count ?? 0) + 1 },
  }));
  return true;
}

export function showFile(id: string): void {
  useEditor.setState({ current: id, position: null });
}

export function editFile(id: string, text: string): void {
  patchFile(id, { text });
}

const saving = new Map<string, Promise<void>>();

/** One save of a file after the other: a second one that began from the same time would look like somebody else's change. `overwrite` writes even though the file changed on disk since it was read. */
export function saveFile(id: string, overwrite = false): Promise<void> {
  const turn = (saving.get(id) ?? Promise.resolve()).then(() => save(id, overwrite));
  saving.set(id, turn);
  return turn;
}

async function save(id: string, overwrite: boolean): Promise<void> {
  const file = useEditor.getState().files[id];
  if (file === undefined) return;
  const { packageId, path, text, modified } = file;
  const answer = await bridge.request('file:write', { packageId, file: { path, text, modified }, overwrite });
  patchFile(id, answer.ok ? { savedText: text, modified: answer.value.modified, failure: null } : { failure: answer.failure });
}

/** Drops the unsaved text and reads the file again. */
export async function reloadFile(id: string): Promise<void> {
  const file = useEditor.getState().files[id];
  if (file === undefined) return;
  const answer = await bridge.request('file:read', { packageId: file.packageId, path: file.path });
  if (!answer.ok) return notify(answer.failure);
  const { text, modified } = answer.value;
  patchFile(id, { text, savedText: text, modified, failure: null });
}

/** Reads again what another editor has changed on disk; files with unsaved text are left for the person to decide at saving. */
export async function refreshFiles(packageId: string): Promise<void> {
  const clean = Object.entries(useEditor.getState().files).filter(
    ([, file]) => file.packageId === packageId && file.text === file.savedText,
  );
  for (const [id, { path, modified }] of clean) {
    const answer = await bridge.request('file:read', { packageId, path });
    const now = useEditor.getState().files[id];
    if (!answer.ok || answer.value.modified === modified || now?.modified !== modified || now.text !== now.savedText) continue;
    const { text } = answer.value;
    patchFile(id, { text, savedText: text, modified: answer.value.modified, failure: null });
  }
}

/** Unsaved text is kept as a draft, and is there again when the file is opened. */
export function closeFile(id: string): void {
  writeDrafts();
  useEditor.setState(({ files, current }) => {
    const { [id]: _, ...others } = files;
    return { files: others, current: current === id ? (Object.keys(others).at(-1) ?? null) : current };
  });
}
