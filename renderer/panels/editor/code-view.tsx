import { setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { buildOf, useBuilds } from '../../state/build-store';
import { type OpenFile, useEditor } from '../../state/editor-store';
import { editFile } from '../../state/source-files';
import { changeTo } from './change-to';
import styles from './editor.module.css';
import { editorSetup } from './editor-setup';
import { positionOf, squiggles } from './squiggles';

interface CodeViewProps {
  readonly id: string;
  readonly file: OpenFile;
}

/** One CodeMirror for all files: each file's state, its undo with it, is put back when the file is shown again. */
export function CodeView({ id, file }: CodeViewProps) {
  const { t, i18n } = useTranslation('editor');
  const host = useRef<HTMLDivElement>(null);
  const states = useRef(new Map<string, EditorState>());
  const [view, setView] = useState<EditorView | null>(null);
  const label = t('text', { path: file.path });
  const { language } = i18n;

  useEffect(() => {
    if (host.current === null) return;
    const made = new EditorView({ parent: host.current });
    setView(made);
    return () => made.destroy();
  }, []);

  useEffect(() => {
    if (view === null) return;
    const doc = useEditor.getState().files[id]?.text ?? '';
    const extensions = editorSetup(file.path, label, language, (text) => editFile(id, text));
    const kept = states.current.get(`${language}:${id}`);
    view.setState(kept ?? EditorState.create({ doc, extensions }));
    return () => {
      states.current.set(`${language}:${id}`, view.state);
    };
  }, [view, id, file.path, label, language]);

  useTextFromOutside(view, id, file.text);
  useSquiggles(view, file);
  usePosition(view, id);
  return <div ref={host} className={styles.text} data-enter />;
}

/** Text that did not come from typing: the file was read again. */
function useTextFromOutside(view: EditorView | null, id: string, text: string): void {
  useEffect(() => {
    // Asked again for each file: the state that was put back may be older than the text.
    if (view === null || id === '' || view.state.doc.toString() === text) return;
    view.dispatch({ changes: changeTo(view.state.doc.toString(), text) });
  }, [view, id, text]);
}

function useSquiggles(view: EditorView | null, { packageId, path }: OpenFile): void {
  const diagnostics = useBuilds((state) => buildOf(state, packageId).diagnostics);
  useEffect(() => {
    if (view !== null) view.dispatch(setDiagnostics(view.state, squiggles(diagnostics, path, view.state.doc)));
  }, [view, diagnostics, path]);
}

/** Puts the cursor where Problems pointed. */
function usePosition(view: EditorView | null, id: string): void {
  const position = useEditor((state) => (state.current === id ? state.position : null));
  useEffect(() => {
    if (view === null || position === null) return;
    const at = positionOf(view.state.doc, position.line, position.column);
    view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) });
    view.focus();
  }, [view, position]);
}
