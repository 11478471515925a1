import { type PointerEvent, useState } from 'react';

export interface GridColumn {
  readonly id: string;
  readonly title: string;
  /** A CSS track: `2fr`, `96px` … */
  readonly track: string;
  readonly align?: 'end';
  readonly mono?: boolean;
}

const NARROWEST = 40;

export interface ColumnWidths {
  /** For `grid-template-columns`. */
  readonly template: string;
  /** Puts a column's edge under the pointer until it is let go. */
  drag(column: string, event: PointerEvent<HTMLElement>): void;
  /** Gives the column its own width back. */
  reset(column: string): void;
}

/** Widths that the person set, over the columns' own. */
export function useColumnWidths(columns: readonly GridColumn[]): ColumnWidths {
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  return {
    template: columns.map(({ id, track }) => (widths[id] === undefined ? `minmax(${NARROWEST}px, ${track})` : `${widths[id]}px`)).join(' '),
    drag(column, event) {
      const handle = event.currentTarget;
      const cell = handle.parentElement;
      if (cell === null) return;
      event.preventDefault();
      const left = cell.getBoundingClientRect().left;
      const move = (moved: globalThis.PointerEvent) =>
        setWidths((all) => ({ ...all, [column]: Math.max(NARROWEST, Math.round(moved.clientX - left)) }));
      handle.setPointerCapture(event.pointerId);
      handle.addEventListener('pointermove', move);
      handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), { once: true });
    },
    reset: (column) => setWidths(({ [column]: _, ...others }) => others),
  };
}
