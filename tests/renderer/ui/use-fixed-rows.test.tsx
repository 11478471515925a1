// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import { useDeferredValue, useEffect } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { useFixedRows } from '../../../renderer/ui/use-fixed-rows';

afterEach(cleanup);

/** Tells of the size at once, as browsers do before they paint. */
class SizeObserver {
  readonly observe: () => void;
  constructor(tell: () => void) {
    this.observe = tell;
  }
  disconnect(): void {}
}

const ROW_HEIGHT = 20;
const VIEWPORT = 100;
/** Of the element that stands for contents that are taller. */
const SCALED_HEIGHT = 16_000_000;

function Rows({ count }: { readonly count: number }) {
  const rows = useFixedRows({ count, rowHeight: ROW_HEIGHT });
  return (
    <div ref={rows.scroller} data-testid="scroller" onScroll={rows.onScroll}>
      <output data-offset={rows.offset}>{rows.topRow}</output>
    </div>
  );
}

function setUp(count: number) {
  vi.stubGlobal('ResizeObserver', SizeObserver);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(VIEWPORT);
  vi.spyOn(HTMLElement.prototype, 'scrollHeight', 'get').mockReturnValue(Math.min(count * ROW_HEIGHT, SCALED_HEIGHT));
  const { getByTestId, getByRole, rerender } = render(<Rows count={count} />);
  return {
    scroller: getByTestId('scroller'),
    topRow: () => Number(getByRole('status').textContent),
    offset: () => Number(getByRole('status').dataset.offset),
    rerender,
  };
}

function scrollTo(scroller: HTMLElement, scrollTop: number): void {
  scroller.scrollTop = scrollTop;
  scroller.dispatchEvent(new Event('scroll', { bubbles: true }));
}

it('stays where someone scrolled to when the count changes before the event tells of it', () => {
  const { scroller, topRow, rerender } = setUp(1000);
  scroller.scrollTop = 500 * ROW_HEIGHT;
  rerender(<Rows count={1010} />);
  expect([topRow(), scroller.scrollTop]).toEqual([500, 500 * ROW_HEIGHT]);
});

it('keeps its row when the browser puts a scaled scroll bar pixels beside its place, and draws it around the bar', () => {
  const { scroller, topRow, offset } = setUp(40_000_000);
  const before = offset();
  scrollTo(scroller, 2);
  expect([topRow(), offset() - before]).toEqual([0, 2]);
});

it('follows a scaled scroll bar that is dragged as little as a person can', () => {
  const { scroller, topRow } = setUp(40_000_000);
  scrollTo(scroller, 41);
  expect(topRow()).toBeGreaterThan(0);
});

it('shows the last row when a scaled scroll bar is dragged to pixels before its end, as where the other scroll bar comes and goes', () => {
  const { scroller, topRow } = setUp(40_000_000);
  scrollTo(scroller, SCALED_HEIGHT - VIEWPORT - 12);
  expect(topRow()).toBe(40_000_000 - VIEWPORT / ROW_HEIGHT);
});

it('stays at its row when the count changes and nobody scrolled, also where the scroll bar is scaled', () => {
  const { scroller, topRow, rerender } = setUp(10_000_000);
  scrollTo(scroller, 8_000_000);
  rerender(<Rows count={10_000_001} />);
  const before = topRow();
  rerender(<Rows count={12_000_000} />);
  expect([before > 4_999_000 && before < 5_001_000, topRow()]).toEqual([true, before]);
});

it('draws the rows in view before the rest of a few, also in a drawing that is put off itself', () => {
  vi.stubGlobal('ResizeObserver', SizeObserver);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(VIEWPORT);
  const ends: number[] = [];
  function Ends() {
    const rows = useFixedRows({ count: 150, rowHeight: ROW_HEIGHT });
    useEffect(() => {
      ends.push(rows.end);
    }, [rows.end]);
    return <div ref={rows.scroller} />;
  }
  function PutOff() {
    return useDeferredValue(true, false) ? <Ends /> : null;
  }
  render(<PutOff />);
  expect([(ends[0] ?? 150) < 50, ends.at(-1)]).toEqual([true, 150]);
});
