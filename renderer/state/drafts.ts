import { useEditor } from './editor-store';

/** Unsaved text of a file, and the time of the saved text that it began from. */
export interface Draft {
  readonly text: string;
  readonly modified: number;
}

const PREFIX = 'draft:';
/** Milliseconds of quiet before what was typed is written down. */
const QUIET = 300;

export function draftOf(id: string): Draft | null {
  const kept = localStorage.getItem(PREFIX + id);
  if (kept === null) return null;
  const draft: Partial<Draft> = JSON.parse(kept);
  return typeof draft.text === 'string' && typeof draft.modified === 'number' ? { text: draft.text, modified: draft.modified } : null;
}

export function keepDraft(id: string, draft: Draft): void {
  try {
    localStorage.setItem(PREFIX + id, JSON.stringify(draft));
  } catch {
    // The quota is full: the text stays in the editor, as it would without drafts.
  }
}

export function dropDraft(id: string): void {
  localStorage.removeItem(PREFIX + id);
}

export function writeDrafts(): void {
  for (const [id, { text, savedText, modified }] of Object.entries(useEditor.getState().files)) {
    if (text === savedText) dropDraft(id);
    else keepDraft(id, { text, modified });
  }
}

/** Keeps unsaved text over closed files, closed windows and crashes, so that closing asks nothing; a save removes it. */
export function keepDrafts(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = useEditor.subscribe((state, before) => {
    if (state.files === before.files) return;
    clearTimeout(timer);
    timer = setTimeout(writeDrafts, QUIET);
  });
  window.addEventListener('pagehide', writeDrafts);
  return () => {
    clearTimeout(timer);
    unsubscribe();
    window.removeEventListener('pagehide', writeDrafts);
  };
}
