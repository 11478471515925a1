import { type PointerEvent, useState } from 'react';

export interface GridColumn {
  readonly id: string;
  readonly title: string;
  /** Pixels that it never goes below; a narrow grid scrolls sideways instead. */
  readonly least: number;
  /** Its part of the room that is left, or 0. */
  readonly part: number;
  readonly align?: 'end';
  readonly mono?: boolean;
}

const NARROWEST = 40;

export interface ColumnWidths {
  /** For `grid-template-columns`. */
  readonly template: string;
  /** Pixels that all of them need. */
  readonly least: number;
  /** Puts a column's edge under the pointer until it is let go. */
  drag(column: string, event: PointerEvent<HTMLElement>): void;
  /** Gives the column its own width back. */
  reset(column: string): void;
}

/** Widths that the person set, over the columns' own. */
export function useColumnWidths(columns: readonly GridColumn[]): ColumnWidths {
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({});
  return {
    template: columns
      .map(({ id, least, part }) =>
        widths[id] === undefined ? `minmax(${least}px, ${part > 0 ? `${part}fr` : `${least}px`})` : `${widths[id]}px`,
      )
      .join(' '),
    least: columns.reduce((sum, { id, least }) => sum + (widths[id] ?? least), 0),
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
