import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenModule } from '../../state/module-store';
import { watItemAt } from '../../state/printing';
import { selectionOfItem } from '../../state/select/selection-of-item';
import { select, useView } from '../../state/view-store';
import type { Align } from '../../ui/scroll-place';
import { useFixedRows } from '../../ui/use-fixed-rows';
import type { WatDocument, WatMatch } from '../../wasm/print/document';
import { lineOfKey } from './line-of-key';
import { useKeptPlace } from './use-kept-place';
import { useSelectedLines } from './use-selected-lines';
import { useWatLines } from './use-wat-lines';
import styles from './wat.module.css';
import { WatLine } from './wat-line';

const ROW_HEIGHT = 19;

export interface WatTextHandle {
  /** Brings a line (counted from 0) into view. */
  show(line: number, align: Align): void;
  /** Selects without moving the text: the person looks at it already. */
  selectHere(selecting: () => void): void;
  topLine(): number;
  isVisible(): boolean;
}

interface WatTextProps {
  readonly ref: Ref<WatTextHandle>;
  readonly open: OpenModule;
  readonly document: WatDocument | null;
  readonly match: WatMatch | null;
}

/** Only the lines in view exist; each is asked for when it is needed. */
export function WatText({ ref, open, document, match }: WatTextProps) {
  const { t } = useTranslation('wat');
  const { key } = open;
  const count = document?.lineCount ?? 0;
  const rows = useFixedRows({ count, rowHeight: ROW_HEIGHT, placeKey: `wat ${key}` });
  const { show, topRow, visible } = rows;
  const lineAt = useWatLines(key, document, rows.first, rows.end);
  const item = useSelectedLines(
    key,
    document,
    useView((view) => view.selection),
  );
  const here = useRef(false);
  useKeptPlace(
    key,
    document,
    topRow,
    useCallback((line: number) => show(line, 'start'), [show]),
  );

  const line = item?.line ?? -1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a newly selected item moves the text, nothing else does
  useEffect(() => {
    if (line >= 0 && !here.current) show(line, 'third');
    here.current = false;
  }, [line]);

  const selectHere = useCallback((selecting: () => void) => {
    here.current = true;
    selecting();
  }, []);
  useImperativeHandle(ref, () => ({ show, selectHere, topLine: () => topRow, isVisible: () => visible }), [
    show,
    selectHere,
    topRow,
    visible,
  ]);

  const onClick = (event: MouseEvent<HTMLElement>) => {
    // Who marks text to copy it is not choosing an item.
    if (window.getSelection()?.isCollapsed === false) return;
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-line]') : null;
    const clicked = Number(element?.dataset.line ?? 0) - 1;
    if (clicked < 0) return;
    void watItemAt(key, clicked).then((found) => {
      const selection = found === null ? null : selectionOfItem(open, found);
      if (selection !== null) selectHere(() => select(selection));
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey) return;
    const wanted = lineOfKey(event.key, topRow, count, rows.page);
    if (wanted === null) return;
    event.preventDefault();
    show(wanted, 'start');
  };

  const drawn = [];
  for (let number = rows.first; number < rows.end; number++) {
    const marked = item !== null && number >= item.line && number < item.line + item.lineCount;
    drawn.push(
      <WatLine key={number} number={number + 1} text={lineAt(number)} marked={marked} match={match?.line === number ? match : null} />,
    );
  }

  const style: CSSProperties & Record<'--digits', string> = { '--digits': `${String(count).length}ch` };
  return (
    <div
      ref={rows.scroller}
      role="document"
      aria-label={t('text')}
      aria-busy={document === null}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
      tabIndex={0}
      className={styles.viewer}
      style={style}
      onScroll={rows.onScroll}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <div className={styles.sizer} style={{ height: rows.height }}>
        <div className={styles.window} style={{ transform: `translateY(${rows.offset}px)` }}>
          {drawn}
        </div>
      </div>
    </div>
  );
}
