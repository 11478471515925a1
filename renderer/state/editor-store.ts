import { create } from 'zustand';
import type { Failure } from '../../preload/contract/failure';

export interface OpenFile {
  readonly packageId: string;
  /** Relative to the package root. */
  readonly path: string;
  readonly text: string;
  readonly savedText: string;
  readonly modified: number;
  readonly failure: Failure | null;
}

export interface EditorState {
  /** By `packageId:path`; unsaved text survives switching files and panels. */
  readonly files: Readonly<Record<string, OpenFile>>;
  readonly current: string | null;
  /** Where to put the cursor, 1-based; the count makes two equal requests differ. */
  readonly position: { readonly line: number; readonly column: number; readonly count: number } | null;
}

export const useEditor = create<EditorState>(() => ({ files: {}, current: null, position: null }));

export function currentFile(state: EditorState): OpenFile | null {
  return state.current === null ? null : (state.files[state.current] ?? null);
}

export function patchFile(id: string, change: Partial<OpenFile>): void {
  useEditor.setState((state) => {
    const file = state.files[id];
    return file === undefined ? state : { files: { ...state.files, [id]: { ...file, ...change } } };
  });
}
