/* biome-ignore-all lint/a11y: a virtualised grid is made of roles; the grid has the focus and the keys, and points at its row by aria-activedescendant */
import clsx from 'clsx';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { type ColumnWidths, type GridColumn, useColumnWidths } from './column-widths';
import classes from './grid.module.css';
import { rowOfKey } from './row-keys';
import { useTypeAhead } from './type-ahead';
import { useFixedRows } from './use-fixed-rows';

export const ROW_HEIGHT = 24;

export interface GridProps {
  /** The accessible name. */
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly count: number;
  readonly cell: (row: number, column: string) => ReactNode;
  /** What type-ahead looks at. */
  readonly textOf: (row: number) => string;
  /** The row that is selected elsewhere, or -1. */
  readonly current?: number;
  readonly onSelect?: (row: number) => void;
  /** Enter and double click. */
  readonly onOpen?: (row: number) => void;
  readonly tone?: (row: number) => 'bad' | 'late' | null;
  /** Remembers the scroll position under this name. */
  readonly positionKey?: string;
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
}

/** An accessible table of any number of rows, of which only those in view exist. */
export function Grid({ label, columns, count, cell, textOf, current = -1, onSelect, onOpen, tone, positionKey, empty }: GridProps) {
  const id = useId();
  const widths = useColumnWidths(columns);
  const [active, setActive] = useState(current);
  const rows = useFixedRows({
    count,
    rowHeight: ROW_HEIGHT,
    headerHeight: ROW_HEIGHT,
    ...(positionKey === undefined ? {} : { positionKey }),
  });
  const typeAhead = useTypeAhead(count, textOf);
  const { show } = rows;

  useEffect(() => {
    setActive(current);
    if (current >= 0) show(current);
  }, [current, show]);

  const moveTo = (row: number) => {
    setActive(row);
    show(row);
    onSelect?.(row);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== event.currentTarget) return;
    if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      onOpen?.(active);
      return;
    }
    const letter = event.key.length === 1 && event.key !== ' ';
    const row = letter ? typeAhead(event.key, active) : rowOfKey(event.key, active, count, rows.page);
    if (row === null || row < 0) return;
    event.preventDefault();
    moveTo(row);
  };

  const drawn = [];
  for (let row = rows.first; row < rows.end; row++) {
    drawn.push(
      <div
        key={row}
        id={`${id}-${row}`}
        role="row"
        aria-rowindex={row + 2}
        aria-selected={row === active}
        className={clsx(classes.row, tone?.(row) === 'bad' && classes.bad, tone?.(row) === 'late' && classes.late)}
        onClick={() => moveTo(row)}
        onDoubleClick={() => onOpen?.(row)}
      >
        {columns.map(({ id: column, align, mono }) => (
          <div key={column} role="gridcell" className={clsx(classes.cell, align === 'end' && classes.end, mono === true && classes.mono)}>
            {cell(row, column)}
          </div>
        ))}
      </div>,
    );
  }

  const style: CSSProperties & Record<'--tracks' | '--least', string> = { '--tracks': widths.template, '--least': `${widths.least}px` };
  return (
    <div
      ref={rows.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active >= rows.first && active < rows.end ? `${id}-${active}` : undefined}
      tabIndex={0}
      className={classes.grid}
      style={style}
      onScroll={rows.onScroll}
      onKeyDown={onKeyDown}
    >
      <GridHeader columns={columns} widths={widths} />
      <div role="rowgroup" className={classes.body} style={rows.sizer}>
        <div role="presentation" className={classes.window} style={{ transform: `translateY(${rows.offset}px)` }}>
          {drawn}
        </div>
      </div>
      {count === 0 && empty !== undefined && <div className={classes.empty}>{empty}</div>}
    </div>
  );
}

/** The sticky first row, with an edge to drag at each column. */
function GridHeader({ columns, widths }: { readonly columns: readonly GridColumn[]; readonly widths: ColumnWidths }) {
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        {columns.map(({ id, title, align }) => (
          <div key={id} role="columnheader" className={clsx(classes.cell, align === 'end' && classes.end)}>
            {title}
            <span
              aria-hidden="true"
              className={classes.edge}
              onPointerDown={(event) => widths.drag(id, event)}
              onDoubleClick={() => widths.reset(id)}
            />
          </div>
        ))}
      </div>
    </div>
  );
}
