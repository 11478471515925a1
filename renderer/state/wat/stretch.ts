import type { WatMatch } from '../../wasm/print/document';
import type { ModuleKey } from '../module-store';
import type { WatRow } from './rows';
import { askText, shownText } from './text';
import { patchView, viewOf, type WatView } from './view-store';

/** Lines are shown as far as this by every printer. */
const ALWAYS_SHOWN = 900;

/** The stretch of a long line that holds a match; null where the line is shown that far, or the text has been replaced. */
export async function stretchAround(key: ModuleKey, { line, column, length }: WatMatch): Promise<WatView['stretch']> {
  const text = shownText(key);
  if (text === null || column + length <= ALWAYS_SHOWN) return null;
  const answer = await askText(key, text, { kind: 'line-part', line, column, length });
  const part = answer?.ok ? answer.value : null;
  if (part === null) return null;
  const { start, at, more, inString } = part;
  const lead = start < 0 ? '... ' : `... 0x${start.toString(16).padStart(4, '0')}: `;
  return { line, row: { text: part.text, start: at, end: at, folds: false, stretch: { column: part.column, lead, more, inString } } };
}

/** Shows the line from its beginning again. */
export function endStretch(key: ModuleKey): void {
  const { stretch } = viewOf(key);
  if (stretch === null) return;
  const { line } = stretch;
  patchView(key, {
    stretch: null,
    cursor: { line, column: 0 },
    anchor: null,
    scroll: { kind: 'show', line, align: 'nearest', target: null },
  });
}

/** The column of a row's text at which a column of its line is drawn. */
export function drawnColumn({ stretch }: WatRow, column: number): number {
  return stretch === null ? column : column - stretch.column + stretch.lead.length;
}
