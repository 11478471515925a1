import type { KeyboardEvent } from 'react';
import type { OpenModule } from '../../../state/module-store';
import { copyItem, copySelection } from '../../../state/wat/copy';
import { foldAround, moveByKey, moveToEnd, selectAll, selectItemAt, unfoldAt } from '../../../state/wat/cursor';
import { type Folds, lineOfRow, rowOfLine } from '../../../state/wat/folds';
import { rowOfKey } from '../../../state/wat/row-of-key';
import { LINE_END } from '../../../state/wat/text-selection';
import { viewOf } from '../../../state/wat/view-store';
import type { FixedRows } from '../../../ui/use-fixed-rows';
import type { WatDocument } from '../../../wasm/print/document';

/** The cursor's keys: arrows, pages and ends, with Shift to select; Ctrl+A, Ctrl+C, Ctrl+Shift+C for the item; Ctrl+Shift+[ and ] to fold; Enter to select the item. */
export function useTextKeys(open: OpenModule, document: WatDocument | null, rows: FixedRows, folds: Folds) {
  const { key } = open;

  const command = (event: KeyboardEvent): boolean => {
    if (event.shiftKey && event.code === 'BracketLeft') void foldAround(key);
    else if (event.shiftKey && event.code === 'BracketRight') unfoldAt(key);
    else if (!event.shiftKey && event.key.toLowerCase() === 'a') selectAll(key);
    else if (event.key.toLowerCase() === 'c') void (event.shiftKey ? copyItem(key, viewOf(key).cursor.line) : copySelection(key));
    else return false;
    return true;
  };

  const move = (event: KeyboardEvent): boolean => {
    if (document === null) return false;
    if (event.key === 'End' && !document.exact) {
      void moveToEnd(key, event.shiftKey);
      return true;
    }
    const { cursor } = viewOf(key);
    const last = document.lineCount - 1;
    const row = rowOfKey(event.key, rowOfLine(folds, cursor.line), rowOfLine(folds, last) + 1, rows.page);
    if (row === null) return false;
    // Down to the end of the text, not to where its last line begins.
    const toEnd = event.shiftKey && event.key === 'End';
    const position = toEnd ? { line: last, column: LINE_END } : { line: lineOfRow(folds, row), column: 0 };
    moveByKey(key, position, event.shiftKey);
    return true;
  };

  return (event: KeyboardEvent): void => {
    if (event.altKey || event.target instanceof HTMLButtonElement) return;
    const plain = !event.ctrlKey && !event.metaKey;
    if (plain && event.key === 'Enter') void selectItemAt(open, viewOf(key).cursor.line);
    else if (!plain && command(event)) event.preventDefault();
    else if ((plain || event.key === 'Home' || event.key === 'End') && move(event)) event.preventDefault();
  };
}
