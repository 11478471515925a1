import { autocompletion, closeBrackets, closeBracketsKeymap, completeAnyWord, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { rust } from '@codemirror/lang-rust';
import { bracketMatching, indentOnInput, indentUnit, StreamLanguage } from '@codemirror/language';
import { toml } from '@codemirror/legacy-modes/mode/toml';
import { wast } from '@codemirror/legacy-modes/mode/wast';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from '@codemirror/view';
import { editorLook } from './editor-look';
import { editorPhrases } from './editor-phrases';

function languageOf(path: string): Extension {
  if (path.endsWith('.rs')) return [rust(), indentUnit.of('    ')];
  if (path.endsWith('.toml') || path.endsWith('.lock')) return StreamLanguage.define(toml);
  if (path.endsWith('.wat')) return [StreamLanguage.define(wast), indentUnit.of('  ')];
  return [];
}

/** Everything that a file's text is edited with; `onEdit` hears each change of it. */
export function editorSetup(path: string, label: string, language: string, onEdit: (text: string) => void): Extension {
  return [
    lineNumbers(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    history(),
    drawSelection(),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [completeAnyWord] }),
    highlightSelectionMatches(),
    search({ top: true }),
    lintGutter(),
    languageOf(path),
    keymap.of([
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...completionKeymap,
      ...lintKeymap,
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
    EditorState.phrases.of(editorPhrases(language)),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onEdit(update.state.doc.toString());
    }),
    editorLook,
  ];
}
