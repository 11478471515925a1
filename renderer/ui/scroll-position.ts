/** Longer contents get a scaled scrollbar: beyond 16,777,216 px Chrome rounds what is moved to every other pixel, and at 33,554,432 px it ends an element. */
const TALLEST = 16_000_000;

/** Contents of fixed-height rows, seen through a viewport. All in pixels. */
export interface Extent {
  readonly contents: number;
  readonly viewport: number;
}

/** Height of the element that stands for the contents. */
export function sizerHeight({ contents }: Extent): number {
  return Math.min(contents, TALLEST);
}

export function isScaled({ contents }: Extent): boolean {
  return contents > TALLEST;
}

/** Largest top that still fills the viewport. */
export function lastTop({ contents, viewport }: Extent): number {
  return Math.max(0, contents - viewport);
}

/** Where in the contents a scrollbar's position lies. */
export function topOfScroll(extent: Extent, scrollTop: number): number {
  if (!isScaled(extent)) return scrollTop;
  const span = sizerHeight(extent) - extent.viewport;
  return span <= 0 ? 0 : Math.min(1, scrollTop / span) * lastTop(extent);
}

/** The scrollbar's position for a top of the contents. */
export function scrollOfTop(extent: Extent, top: number): number {
  if (!isScaled(extent)) return top;
  const last = lastTop(extent);
  return last === 0 ? 0 : (top / last) * (sizerHeight(extent) - extent.viewport);
}

export type Align = 'nearest' | 'start' | 'third';

/** How a row is brought into view. `covered`: pixels at the top of the viewport that something lies over, unless the row is wanted right there. */
export interface Showing {
  readonly align: Align;
  readonly covered: number;
}

/** The top that brings a row into view: unchanged when it is wholly there already, unless `start` is asked for. */
export function topToShow(extent: Extent, row: number, rowHeight: number, top: number, { align, covered }: Showing): number {
  const start = row * rowHeight;
  const inView = start >= top + Math.min(covered, top) && start + rowHeight <= top + extent.viewport;
  if (inView && align !== 'start') return top;
  const nearest = start < top + covered ? start - covered : start + rowHeight - extent.viewport;
  const wanted = align === 'start' ? start : align === 'third' ? start - extent.viewport / 3 : nearest;
  return Math.round(Math.min(Math.max(0, wanted), lastTop(extent)));
}
