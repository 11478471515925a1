import {
  type CSSProperties,
  type RefObject,
  startTransition,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { flushSync } from 'react-dom';
import { type Align, type Extent, isScaled, lastTop, scrollOfTop, sizerHeight, topOfScroll, topToShow } from './scroll-position';

const OVERSCAN = 8;
/** So few rows are all drawn: scripts, screen readers and the eye find any of them. */
const FEW = 200;
/** Before the first measure, and in a hidden tab. */
const GUESSED_VIEWPORT = 480;

/**
 * Pixels that a scaled scrollbar may stand beside where it was put or dragged to, since Chrome counts in floats of 24 bits, and moves
 * it when the other scrollbar or a line of the footer comes and goes. So few pixels are lines of the contents, and no person drags so finely.
 */
const BESIDE = 40;

/** Positions by key, so that a list that was closed opens where it was. */
const positions = new Map<string, number>();

export interface FixedRows {
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** Rows to draw: `first` up to and without `end`. */
  readonly first: number;
  readonly end: number;
  /** For the element that holds the rows. */
  readonly sizer: CSSProperties;
  /** Where in that element the first drawn row goes. */
  readonly offset: number;
  /** First row that is at least partly in view. */
  readonly topRow: number;
  /** Rows that fit. */
  readonly page: number;
  /** False in a hidden tab. */
  readonly visible: boolean;
  onScroll(): void;
  show(row: number, align?: Align): void;
  /** Moves by pixels, also where the scrollbar is scaled. */
  scrollBy(pixels: number): void;
}

interface FixedRowsOptions {
  readonly count: number;
  readonly rowHeight: number;
  /** Height of a sticky header inside the scroller. */
  readonly headerHeight?: number;
  /** Height of what lies over the first rows in view. */
  readonly covered?: number;
  /** Remembers the position under this name while the app runs. */
  readonly positionKey?: string;
}

/**
 * A window on any number of rows of one height. The position (`top`, in pixels of the contents) is the truth; the scrollbar is its image,
 * scaled where the contents are taller than an element may be.
 */
export function useFixedRows({ count, rowHeight, headerHeight = 0, covered = 0, positionKey }: FixedRowsOptions): FixedRows {
  const scroller = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState(0);
  const [top, setTop] = useState(() => (positionKey === undefined ? 0 : (positions.get(positionKey) ?? 0)));
  const position = useRef(top);
  const key = useRef(positionKey);
  /** Where we put the scrollbar ourselves, as the browser rounded it: a bar that stands elsewhere was moved by a person. */
  const put = useRef(0);
  /** Where a scaled scrollbar stands: the rows are drawn around it. */
  const [bar, setBar] = useState(0);
  /** What the scrollbar's position is a position in; null while there is no room. */
  const drawn = useRef<Extent | null>(null);
  // The rows in view are drawn at once, the rest of the few in slices of time that a person does not feel. `useDeferredValue` would not
  // put them off in a drawing that is put off itself, as a module's first one is.
  const [settled, setSettled] = useState(0);
  useEffect(() => {
    if (count <= FEW) startTransition(() => setSettled(count));
  }, [count]);
  const whole = settled === count && count <= FEW;
  const extent = useMemo<Extent>(
    () => ({ contents: count * rowHeight, viewport: viewport === 0 ? GUESSED_VIEWPORT : viewport }),
    [count, rowHeight, viewport],
  );

  const settle = useCallback(
    (next: number) => {
      position.current = next;
      if (positionKey !== undefined) positions.set(positionKey, next);
      // Unscaled rows stand still in their element: only a new first row needs a new drawing.
      setTop(isScaled(extent) ? next : Math.floor(next / rowHeight) * rowHeight);
    },
    [extent, positionKey, rowHeight],
  );

  const leave = useCallback(
    (element: HTMLElement) => {
      put.current = element.scrollTop;
      if (isScaled(extent)) setBar(put.current);
    },
    [extent],
  );

  const moveTo = useCallback(
    (next: number) => {
      settle(next);
      const element = scroller.current;
      if (element === null) return;
      element.scrollTop = scrollOfTop(extent, next);
      leave(element);
    },
    [extent, leave, settle],
  );

  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element === null || element.clientHeight === 0) return;
    if (element.scrollTop === put.current) return;
    const { scrollTop } = element;
    const byPerson = isMoved(element, put.current, extent);
    // Drawn with the frame that shows the new position: React would wait until the one behind it.
    flushSync(() => {
      if (!byPerson) return setBar(scrollTop);
      leave(element);
      settle(topOf(element, extent));
    });
  }, [extent, leave, settle]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setViewport(Math.max(0, element.clientHeight - headerHeight)));
    // It tells of the first size, too.
    observer.observe(element);
    return () => observer.disconnect();
  }, [headerHeight]);

  // A tab that was hidden comes back scrolled to its start; contents that shrank may end before the position.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (viewport === 0 || element === null) {
      drawn.current = null;
      return;
    }
    if (key.current !== positionKey) {
      key.current = positionKey;
      position.current = positionKey === undefined ? 0 : (positions.get(positionKey) ?? 0);
    } else if (drawn.current !== null && isMoved(element, put.current, drawn.current) && !isCutShort(element, put.current)) {
      // A person scrolled, and the event that says so is still on its way: the new count must not undo it.
      position.current = topOf(element, drawn.current);
    }
    // A list that was scrolled to its end shows its last row, also when a scrollbar comes that takes room from it.
    const wasAtEnd = drawn.current?.contents === extent.contents && position.current > 0 && position.current >= lastTop(drawn.current);
    drawn.current = extent;
    if (count > 0) moveTo(wasAtEnd ? lastTop(extent) : Math.min(position.current, lastTop(extent)));
  }, [count, extent, moveTo, positionKey, viewport]);

  const scrollBy = useCallback(
    (pixels: number) => moveTo(Math.min(Math.max(0, position.current + pixels), lastTop(extent))),
    [extent, moveTo],
  );

  // With a scaled scrollbar one notch of the wheel would skip pages.
  useEffect(() => {
    const element = scroller.current;
    if (element === null || !isScaled(extent)) return;
    const onWheel = (event: WheelEvent) => {
      if (event.deltaY === 0 || event.ctrlKey) return;
      event.preventDefault();
      scrollBy(event.deltaMode === WheelEvent.DOM_DELTA_LINE ? rowHeight * event.deltaY : event.deltaY);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [extent, scrollBy, rowHeight]);

  const show = useCallback(
    (row: number, align: Align = 'nearest') => moveTo(topToShow(extent, row, rowHeight, position.current, { align, covered })),
    [covered, extent, moveTo, rowHeight],
  );

  const shown = Math.min(top, lastTop(extent));
  const topRow = Math.floor(shown / rowHeight);
  const page = Math.max(1, Math.floor(extent.viewport / rowHeight));
  const first = whole ? 0 : Math.max(0, topRow - OVERSCAN);
  const end = whole ? count : Math.min(count, topRow + page + 2 + OVERSCAN);
  const offset = isScaled(extent) ? bar + first * rowHeight - shown : first * rowHeight;
  // Near a scaled end the rows drawn ahead reach beyond it, and would lengthen what the scrollbar is an image of.
  const sizer: CSSProperties = { height: sizerHeight(extent), overflowY: 'clip' };
  return { scroller, first, end, sizer, offset, topRow, page, visible: viewport > 0, onScroll, show, scrollBy };
}

function isMoved({ scrollTop }: HTMLElement, put: number, extent: Extent): boolean {
  return Math.abs(scrollTop - put) > (isScaled(extent) ? BESIDE : 0);
}

function topOf({ scrollTop, scrollHeight, clientHeight }: HTMLElement, extent: Extent): number {
  const isAtEnd = isScaled(extent) && scrollHeight > clientHeight && scrollTop > scrollHeight - clientHeight - BESIDE;
  return isAtEnd ? lastTop(extent) : topOfScroll(extent, scrollTop);
}

/** Contents that became shorter take their scrollbar back by themselves: no person scrolled. */
function isCutShort({ scrollTop, scrollHeight, clientHeight }: HTMLElement, put: number): boolean {
  return scrollTop < put && scrollTop >= scrollHeight - clientHeight - 1.5 && scrollHeight > clientHeight;
}
