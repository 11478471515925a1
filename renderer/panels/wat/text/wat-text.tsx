import { type CSSProperties, useMemo } from 'react';
import { useShallow } from 'zustand/shallow';
import { useTranslation } from '../../../locales/use-translation';
import type { ModuleKey, OpenModule } from '../../../state/module-store';
import { foldAt, hiddenLines, lineOfRow } from '../../../state/wat/folds';
import { holdsLine } from '../../../state/wat/items';
import { lineOf } from '../../../state/wat/lines';
import { selectedRange } from '../../../state/wat/text-selection';
import { FIRST_VIEW, useWatViews, type WatView } from '../../../state/wat/view-store';
import { useFixedRows } from '../../../ui/use-fixed-rows';
import type { WatDocument } from '../../../wasm/print/document';
import { marksOf } from './marks';
import { StickyHead } from './sticky-head';
import { TextMenu } from './text-menu';
import { useDragSelect } from './use-drag-select';
import { useLineSheet } from './use-line-sheet';
import { useMatches } from './use-matches';
import { useScrollToColumn, useScrollToRows } from './use-scroll-request';
import { useSelectedItem } from './use-selected-item';
import { linesOfRows, spansOf, useShownLines } from './use-shown-lines';
import { useTextKeys } from './use-text-keys';
import { useTopItem } from './use-top-item';
import styles from './wat-text.module.css';

const ROW_HEIGHT = 19;

interface WatTextProps {
  readonly open: OpenModule;
  readonly document: WatDocument | null;
}

/** Only the lines in view exist; each is asked for when it is needed. */
export function WatText({ open, document }: WatTextProps) {
  const { t } = useTranslation('wat');
  const { key } = open;
  const { folds, cursor, anchor, match, stretch, scroll, selectedHere } = useTextView(key);
  const lineCount = document?.lineCount ?? 0;
  const count = Math.max(0, lineCount - hiddenLines(folds));
  const rows = useFixedRows({ count, rowHeight: ROW_HEIGHT, covered: ROW_HEIGHT, positionKey: `wat ${key}` });
  const topLine = lineOfRow(folds, rows.topRow);
  useScrollToRows(rows, folds, ROW_HEIGHT, scroll);
  const head = useTopItem(key, document, topLine);
  const arrivals = useShownLines(key, document, folds, rows, head);
  const item = useSelectedItem(key, document, selectedHere);
  const { first, end } = rows;
  const shown = useMemo(() => linesOfRows(folds, first, end), [folds, first, end]);
  const spans = useMemo(() => spansOf(shown), [shown]);
  const matches = useMatches(key, document, spans);
  const onKeyDown = useTextKeys(open, document, rows, folds);
  const mouse = useDragSelect(open, rows);
  // biome-ignore lint/correctness/useExhaustiveDependencies: lines that have arrived are no state of React's; another `arrivals` says that there are more
  const lines = useMemo(() => {
    const range = selectedRange(anchor, cursor);
    return shown.map((line) => {
      const fold = foldAt(folds, line);
      return {
        line,
        row: document === null ? null : lineOf(key, document, line),
        marked: item !== null && holdsLine(item, line),
        current: line === cursor.line,
        folded: fold === null ? 0 : fold.end - fold.from - 1,
        marks: marksOf(line, range, matches.get(line), match),
      };
    });
  }, [key, document, shown, folds, item, anchor, cursor, matches, match, stretch, arrivals]);
  const { numbers, texts } = useLineSheet(open, lines);
  const row = document === null ? null : lineOf(key, document, cursor.line);
  useScrollToColumn(rows.scroller, scroll, { cursor, row, drawn: lines });

  const inside = head !== null && document !== null && head.line < topLine && topLine < head.line + head.lineCount ? head : null;
  const style: CSSProperties & Record<'--digits', string> = { '--digits': `${String(lineCount).length}ch` };
  return (
    <div className={styles.body} style={style}>
      {inside !== null && document !== null && (
        <StickyHead open={open} line={inside.line} kind={inside.kind} text={lineOf(key, document, inside.line)?.text ?? ''} />
      )}
      <TextMenu open={open}>
        <div
          ref={rows.scroller}
          role="document"
          aria-label={t('text')}
          aria-busy={document === null}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
          tabIndex={0}
          className={styles.viewer}
          onScroll={rows.onScroll}
          onKeyDown={onKeyDown}
          {...mouse}
        >
          <div className={styles.sizer} style={rows.sizer}>
            <div className={styles.window} style={{ transform: `translateY(${rows.offset}px)` }}>
              <div ref={numbers} className={styles.numbers} />
              <div ref={texts} className={styles.lines} />
            </div>
          </div>
        </div>
      </TextMenu>
    </div>
  );
}

/** What the text is drawn by: not how far a search is, which changes often. */
function useTextView(key: ModuleKey): Pick<WatView, 'cursor' | 'anchor' | 'folds' | 'match' | 'stretch' | 'scroll' | 'selectedHere'> {
  return useWatViews(
    useShallow((views) => {
      const { cursor, anchor, folds, match, stretch, scroll, selectedHere } = views[key] ?? FIRST_VIEW;
      return { cursor, anchor, folds, match, stretch, scroll, selectedHere };
    }),
  );
}
