import { type Diagnostic, setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Text } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import { reloadSource, saveSource, useSources, type WatSource, writeInSource } from '../../../state/wat-source';
import { Button } from '../../../ui/button';
import { FailureNotice } from '../../../ui/failure-notice';
import { changeTo } from '../../editor/change-to';
import { editorSetup } from '../../editor/editor-setup';
import { positionOf } from '../../editor/squiggles';
import { type AssemblyFault, assemblyFault } from './assembly-fault';
import styles from './source.module.css';

/** The text that a module was written as, with its comments; what does not assemble is marked in its place. */
export function SourceText({ open }: { readonly open: OpenModule }) {
  const { t } = useTranslation('wat');
  const source = useSources((sources) => sources[open.key]) ?? null;
  return (
    <section className={styles.region} aria-label={t('source.name')} tabIndex={-1}>
      {source?.failure != null && <SourceFailure moduleKey={open.key} source={source} name={open.artifact.name} />}
      {open.phase === 'failed' && open.failure !== null && open.failure.code !== 'wat-syntax' && (
        <div className={styles.notice}>
          <FailureNotice failure={open.failure} urgent={false} />
        </div>
      )}
      {source?.phase === 'ready' && <SourceEditor open={open} source={source} />}
    </section>
  );
}

interface SourceFailureProps {
  readonly moduleKey: string;
  readonly source: WatSource;
  readonly name: string;
}

/** A file that changed under the text asks what to keep; any other failure says what it is. */
function SourceFailure({ moduleKey, source: { failure }, name }: SourceFailureProps) {
  const { t } = useTranslation('editor');
  if (failure === null) return null;
  return (
    <div className={styles.notice}>
      {failure.code === 'file-changed' ? (
        <div role="alert" className={styles.conflict}>
          <span>{t('conflict', { path: name })}</span>
          <Button onPress={() => void saveSource(moduleKey, true)}>{t('overwrite')}</Button>
          <Button onPress={() => void reloadSource(moduleKey)}>{t('reload')}</Button>
        </div>
      ) : (
        <FailureNotice failure={failure} />
      )}
    </div>
  );
}

function SourceEditor({ open, source }: { readonly open: OpenModule; readonly source: WatSource }) {
  const { t, i18n } = useTranslation('wat');
  const host = useRef<HTMLDivElement>(null);
  const label = t('source.text', { name: open.artifact.name.slice(0, 100) });
  const view = useEditorView(host, open.key, label, i18n.language);
  const { text, editing } = source;
  const fault = source.text === source.assembled ? assemblyFault(open) : null;

  useEffect(() => {
    view?.view.dispatch({ effects: view.readOnly.reconfigure(EditorState.readOnly.of(!editing)) });
    if (editing && view !== null && document.activeElement?.closest('[data-panel="wat"]') != null) view.view.focus();
  }, [view, editing]);
  useEffect(() => {
    // Text that did not come from typing: the file was read again.
    if (view === null || view.view.state.doc.toString() === text) return;
    view.view.dispatch({ changes: changeTo(view.view.state.doc.toString(), text) });
  }, [view, text]);
  const { line, column, message } = fault ?? {};
  useEffect(() => {
    if (view === null) return;
    const found = line === undefined || column === undefined || message === undefined ? null : { line, column, message };
    view.view.dispatch(setDiagnostics(view.view.state, found === null ? [] : [mark(view.view.state.doc, found)]));
  }, [view, line, column, message]);
  return <div ref={host} className={styles.editor} />;
}

interface SourceEditorView {
  readonly view: EditorView;
  readonly readOnly: Compartment;
}

function useEditorView(host: RefObject<HTMLDivElement | null>, key: string, label: string, language: string): SourceEditorView | null {
  const [made, setMade] = useState<SourceEditorView | null>(null);
  useEffect(() => {
    if (host.current === null) return;
    const readOnly = new Compartment();
    const { text = '', editing = false } = useSources.getState()[key] ?? {};
    const extensions = [
      editorSetup('module.wat', label, language, (edited) => writeInSource(key, edited)),
      readOnly.of(EditorState.readOnly.of(!editing)),
    ];
    const view = new EditorView({ parent: host.current, state: EditorState.create({ doc: text, extensions }) });
    setMade({ view, readOnly });
    return () => view.destroy();
  }, [host, key, label, language]);
  return made;
}

/** To the end of the word that the assembler stopped at. */
function mark(text: Text, { line, column, message }: AssemblyFault): Diagnostic {
  const from = Math.min(positionOf(text, line, column), Math.max(0, text.length - 1));
  const rest = /^[^\s()"]+/.exec(text.sliceString(from, from + 200))?.[0].length ?? 1;
  return { from, to: Math.min(text.length, from + rest), severity: 'error', message, source: 'wabt' };
}
