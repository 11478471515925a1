/* biome-ignore-all lint/a11y: a virtualised grid is made of roles */
import clsx from 'clsx';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from '../locales/use-translation';
import type { ColumnWidths, GridColumn } from './column-widths';
import classes from './grid.module.css';

/** How a grid's rows are ordered; null: as they come. */
export interface GridSort {
  readonly column: string;
  readonly descending: boolean;
}

const ARROW = 12;
/** Pixels that a key moves an edge by. */
const NUDGE = 16;

interface GridHeaderProps {
  readonly columns: readonly GridColumn[];
  readonly widths: ColumnWidths;
  readonly sort: GridSort | null;
  /** Undefined: the rows keep their order. */
  readonly onSort: ((sort: GridSort | null) => void) | undefined;
}

/** The sticky first row: a click on a title sorts, an edge is dragged or pressed twice; arrows walk along it, and with Shift move the edge. */
export function GridHeader({ columns, widths, sort, onSort }: GridHeaderProps) {
  const { t } = useTranslation('shell');
  const row = useRef<HTMLDivElement>(null);
  const [stop, setStop] = useState(() => columns.findIndex(({ unseen }) => unseen !== true));

  const onKeyDown = (event: KeyboardEvent, column: string) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (event.key === 'Enter' && event.shiftKey) widths.fit(column);
    else if (step === undefined) return;
    else if (event.shiftKey) widths.change(column, step * NUDGE);
    else {
      const buttons = [...(row.current?.querySelectorAll('button') ?? [])];
      buttons.at((buttons.indexOf(event.currentTarget as HTMLButtonElement) + step) % buttons.length)?.focus();
    }
    event.preventDefault();
  };

  return (
    <div role="rowgroup" className={classes.head}>
      <div ref={row} role="row" aria-rowindex={1} className={classes.row}>
        {columns.map(({ id, title, align, unseen, sortable }, index) => {
          const sorted = sort?.column === id ? sort : null;
          const sorts = onSort !== undefined && sortable !== false;
          const order = sorted === null ? 'none' : sorted.descending ? 'descending' : 'ascending';
          return (
            <div
              key={id}
              role="columnheader"
              aria-sort={sorts && unseen !== true ? order : undefined}
              className={unseen ? 'visually-hidden' : clsx(classes.cell, align === 'end' && classes.end)}
            >
              {unseen ? (
                title
              ) : (
                <button
                  type="button"
                  className={classes.title}
                  tabIndex={stop === index ? 0 : -1}
                  title={t(sorts ? 'grid.sortHint' : 'grid.widthHint')}
                  onFocus={() => setStop(index)}
                  onKeyDown={(event) => onKeyDown(event, id)}
                  onClick={sorts ? () => onSort(nextSort(id, sorted)) : undefined}
                >
                  {title}
                  {sorted !== null && (sorted.descending ? <ArrowDown size={ARROW} aria-hidden /> : <ArrowUp size={ARROW} aria-hidden />)}
                </button>
              )}
              {unseen !== true && (
                <span
                  aria-hidden="true"
                  className={classes.edge}
                  onPointerDown={(event) => widths.drag(id, event)}
                  onDoubleClick={() => widths.fit(id)}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Upwards, downwards, and back to the order in which the rows come. */
function nextSort(column: string, sorted: GridSort | null): GridSort | null {
  if (sorted === null) return { column, descending: false };
  return sorted.descending ? null : { column, descending: true };
}
