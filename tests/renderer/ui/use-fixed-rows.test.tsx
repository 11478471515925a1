// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
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

function Rows({ count }: { readonly count: number }) {
  const rows = useFixedRows({ count, rowHeight: ROW_HEIGHT });
  return (
    <div ref={rows.scroller} data-testid="scroller" onScroll={rows.onScroll}>
      <output>{rows.topRow}</output>
    </div>
  );
}

function setUp(count: number) {
  vi.stubGlobal('ResizeObserver', SizeObserver);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(VIEWPORT);
  const { getByTestId, getByRole, rerender } = render(<Rows count={count} />);
  return { scroller: getByTestId('scroller'), topRow: () => Number(getByRole('status').textContent), rerender };
}

it('stays where someone scrolled to when the count changes before the event tells of it', () => {
  const { scroller, topRow, rerender } = setUp(1000);
  scroller.scrollTop = 500 * ROW_HEIGHT;
  rerender(<Rows count={1010} />);
  expect([topRow(), scroller.scrollTop]).toEqual([500, 500 * ROW_HEIGHT]);
});

it('follows the least move of a scaled scroll bar', () => {
  const { scroller, topRow } = setUp(40_000_000);
  scroller.scrollTop = 1;
  scroller.dispatchEvent(new Event('scroll', { bubbles: true }));
  expect(topRow()).toBeGreaterThan(0);
});

it('stays at its row when the count changes and nobody scrolled, also where the scroll bar is scaled', () => {
  const { scroller, topRow, rerender } = setUp(10_000_000);
  scroller.scrollTop = 8_000_000;
  scroller.dispatchEvent(new Event('scroll', { bubbles: true }));
  rerender(<Rows count={10_000_001} />);
  const before = topRow();
  rerender(<Rows count={12_000_000} />);
  expect([before > 4_999_000 && before < 5_001_000, topRow()]).toEqual([true, before]);
});
