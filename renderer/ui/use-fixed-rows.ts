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
import { type Align, type Extent, isScaled, lastTop, scrollOfTop, sizerHeight, topOfScroll, topToShow } from './scroll-place';

const OVERSCAN = 8;
/** So few rows are all drawn: scripts, screen readers and the eye find any of them. */
const FEW = 200;
/** Before the first measure, and in a hidden tab. */
const GUESSED_VIEWPORT = 480;

/**
 * Pixels that a scaled scrollbar may stand beside where it was put or dragged to, since Chrome counts in floats of 24 bits, and moves
 * it when the other scrollbar or a line of the footer comes and goes. They are lines of the contents, and no person drags so finely.
 */
const BESIDE = 40;

/** Places by key, so that a list that was closed opens where it was. */
const places = new Map<string, number>();

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

interface Wish {
  readonly count: number;
  readonly rowHeight: number;
  /** Height of a sticky header inside the scroller. */
  readonly headerHeight?: number;
  /** Height of what lies over the first rows in view. */
  readonly covered?: number;
  /** Remembers the place under this name while the app runs. */
  readonly placeKey?: string;
}

/**
 * A window on any number of rows of one height. The place (`top`, in pixels of the contents) is the truth; the scrollbar is its image,
 * scaled where the contents are taller than an element may be.
 */
export function useFixedRows({ count, rowHeight, headerHeight = 0, covered = 0, placeKey }: Wish): FixedRows {
  const scroller = useRef<HTMLDivElement>(null);
  const [viewport, setViewport] = useState(0);
  const [top, setTop] = useState(() => (placeKey === undefined ? 0 : (places.get(placeKey) ?? 0)));
  const place = useRef(top);
  const key = useRef(placeKey);
  /** Where we put the scrollbar ourselves, as the browser rounded it: what is elsewhere was scrolled by somebody. */
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
    (wish: number) => {
      place.current = wish;
      if (placeKey !== undefined) places.set(placeKey, wish);
      // Unscaled rows stand still in their element: only a new first row needs a new drawing.
      setTop(isScaled(extent) ? wish : Math.floor(wish / rowHeight) * rowHeight);
    },
    [extent, placeKey, rowHeight],
  );

  const leave = useCallback(
    (element: HTMLElement) => {
      put.current = element.scrollTop;
      if (isScaled(extent)) setBar(put.current);
    },
    [extent],
  );

  const moveTo = useCallback(
    (wish: number) => {
      settle(wish);
      const element = scroller.current;
      if (element === null) return;
      element.scrollTop = scrollOfTop(extent, wish);
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
    // Drawn with the frame that shows the new place: React would wait until the one behind it.
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

  // A tab that was hidden comes back scrolled to its start; contents that shrank may end before the place.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (viewport === 0 || element === null) {
      drawn.current = null;
      return;
    }
    if (key.current !== placeKey) {
      key.current = placeKey;
      place.current = placeKey === undefined ? 0 : (places.get(placeKey) ?? 0);
    } else if (drawn.current !== null && isMoved(element, put.current, drawn.current) && !isCutShort(element, put.current)) {
      // Someone scrolled, and the event that says so is still on its way: the new count must not take them back.
      place.current = topOf(element, drawn.current);
    }
    // Who stands at the end sees the last row, also when a scrollbar comes that takes room from it.
    const wasAtEnd = drawn.current?.contents === extent.contents && place.current > 0 && place.current >= lastTop(drawn.current);
    drawn.current = extent;
    if (count > 0) moveTo(wasAtEnd ? lastTop(extent) : Math.min(place.current, lastTop(extent)));
  }, [count, extent, moveTo, placeKey, viewport]);

  const scrollBy = useCallback(
    (pixels: number) => moveTo(Math.min(Math.max(0, place.current + pixels), lastTop(extent))),
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
    (row: number, align: Align = 'nearest') => moveTo(topToShow(extent, row, rowHeight, place.current, { align, covered })),
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

/** Contents that became shorter take their scrollbar back by themselves: nobody scrolled. */
function isCutShort({ scrollTop, scrollHeight, clientHeight }: HTMLElement, put: number): boolean {
  return scrollTop < put && scrollTop >= scrollHeight - clientHeight - 1.5 && scrollHeight > clientHeight;
}
