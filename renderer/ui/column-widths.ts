import { type PointerEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import { type ColumnNeed, fitColumns } from './fit-columns';
import { textWidth } from './text-width';

export interface GridColumn {
  readonly id: string;
  readonly title: string;
  /** Pixels that it never goes below while it holds as much; a narrow grid scrolls sideways instead. */
  readonly least: number;
  /** What its cells say: all of them, or a sample. It is as wide as these. */
  readonly texts: readonly string[];
  /** A glyph stands before its text. */
  readonly signed?: boolean;
  readonly align?: 'end';
  readonly mono?: boolean;
  /** It gives way to the others where there is not room for all. */
  readonly yields?: boolean;
  /** Read out, and not drawn: it is said elsewhere in view. */
  readonly unseen?: boolean;
  /** False: a click on its title sorts nothing. */
  readonly sortable?: boolean;
}

/** Widths that a person gave, by column. */
export type KeptWidths = Readonly<Record<string, number>>;

const NARROWEST = 40;
/** The padding of a cell, and a pixel that rounding may take. */
const PADDING = 16;
/** A glyph and the gap behind it. */
const SIGN = 32;
/** The arrow beside the title of a sorted column. */
const ARROW = 16;
const ROW_PADDING = 8;
/** So many of many rows say how wide a column is: to demangle the names of more would be felt when a module opens. */
const SAMPLE = 100;

/** Rows, evenly spread, that stand for all in the width of a column. */
export function sampleOf<Row>(count: number, rowAt: (index: number) => Row): readonly Row[] {
  const step = Math.max(1, count / SAMPLE);
  return Array.from({ length: Math.min(count, SAMPLE) }, (_, nth) => rowAt(Math.floor(nth * step)));
}

export interface ColumnWidths {
  /** For `grid-template-columns`. */
  readonly template: string;
  /** Pixels that all of them need. */
  readonly least: number;
  /** Puts a column's edge under the pointer until it is let go. */
  drag(column: string, event: PointerEvent<HTMLElement>): void;
  /** Makes a column wider or narrower by pixels. */
  change(column: string, by: number): void;
  /** As wide as its widest text, whatever room there is; where it is that already, by itself again. */
  fit(column: string): void;
}

interface ColumnWidthsOptions {
  readonly columns: readonly GridColumn[];
  readonly scroller: RefObject<HTMLElement | null>;
  readonly kept: KeptWidths;
  readonly onKeep: (widths: KeptWidths) => void;
}

/** Columns as wide as what they hold, unless a person said otherwise. */
export function useColumnWidths({ columns, scroller, kept, onKeep }: ColumnWidthsOptions): ColumnWidths {
  const room = useRoom(scroller);
  const [dragged, setDragged] = useState<KeptWidths>({});
  const set = { ...kept, ...dragged };
  const seen = columns.filter(({ unseen }) => unseen !== true);
  const measured = useMemo(() => new Map(columns.map((column) => [column.id, measure(column)])), [columns]);
  const needs = seen.map(({ id, least, yields = false }): ColumnNeed => {
    const own = measured.get(id) ?? [];
    return { least: Math.min(least, Math.ceil(own.at(-1) ?? least)), widths: own, set: set[id], yields };
  });
  const asked = JSON.stringify([room, set]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is needed follows from these
  const widths = useMemo(() => (room === 0 ? null : fitColumns(needs, room - ROW_PADDING)), [measured, asked]);
  const widest = (column: string) => Math.ceil(measured.get(column)?.at(-1) ?? NARROWEST);
  const keep = (column: string, width: number) => onKeep({ ...kept, [column]: Math.max(NARROWEST, Math.round(width)) });
  const widthOf = (column: string) => widths?.[seen.findIndex(({ id }) => id === column)] ?? set[column] ?? widest(column);

  return {
    // Before there is room to divide, the browser divides it.
    template: needs
      .map(({ least, set: given, widths: own }, index) => {
        const width = widths?.[index] ?? given;
        return width === undefined ? `minmax(${least}px, ${Math.max(least, Math.ceil(own.at(-1) ?? 0))}px)` : `${width}px`;
      })
      .join(' '),
    least: needs.reduce((sum, { least, set: given }, index) => sum + (widths?.[index] ?? given ?? least), ROW_PADDING),
    drag(column, event) {
      const handle = event.currentTarget;
      const cell = handle.parentElement;
      if (cell === null) return;
      event.preventDefault();
      const left = cell.getBoundingClientRect().left;
      let last = widthOf(column);
      const move = (moved: globalThis.PointerEvent) => {
        last = Math.max(NARROWEST, Math.round(moved.clientX - left));
        setDragged({ [column]: last });
      };
      handle.setPointerCapture(event.pointerId);
      handle.addEventListener('pointermove', move);
      const end = () => {
        handle.removeEventListener('pointermove', move);
        if (last !== widthOf(column)) keep(column, last);
        setDragged({});
      };
      handle.addEventListener('lostpointercapture', end, { once: true });
    },
    change: (column, by) => keep(column, widthOf(column) + by),
    fit(column) {
      if (kept[column] !== widest(column)) return keep(column, widest(column));
      const { [column]: _, ...others } = kept;
      onKeep(others);
    },
  };
}

function measure({ title, texts, signed = false, mono = false }: GridColumn): readonly number[] {
  const beside = (signed ? SIGN : 0) + PADDING;
  const font = mono ? 'code' : 'ui';
  const widths = texts.map((text) => textWidth(text, font) + beside);
  return [textWidth(title, 'ui') + ARROW + PADDING, ...widths].sort((a, b) => a - b);
}

/** The width of an element's inside; 0 while it has none. */
function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    // A zoomed window has parts of pixels, which `clientWidth` may round up.
    const observer = new ResizeObserver(() => setRoom(Math.max(0, current.clientWidth - 1)));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
