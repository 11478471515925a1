/* biome-ignore-all lint/a11y: a virtualised grid is made of roles; the grid has the focus and the keys, and points at its row by aria-activedescendant */
import clsx from 'clsx';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, type ReactNode, use, useEffect, useId, useRef, useState } from 'react';
import { type GridColumn, type KeptWidths, useColumnWidths } from './column-widths';
import { CopyContext } from './copy-button';
import classes from './grid.module.css';
import { GridHeader, type GridSort } from './grid-header';
import { rowOfKey } from './row-keys';
import { useTypeAhead } from './type-ahead';
import { useFixedRows } from './use-fixed-rows';

export const ROW_HEIGHT = 24;

/** A row that stands above others and folds them away. */
export interface GridGroup {
  readonly label: ReactNode;
  /** How many it holds, as it is shown. */
  readonly count: string;
  readonly open: boolean;
}

/** Rows of two sorts: those that count, and groups above them. */
export interface GridGroups {
  /** Null: the row is no group. */
  at(row: number): GridGroup | null;
  onToggle(row: number): void;
  /** How many rows there are without the groups, the folded ones too. */
  readonly itemCount: number;
  /** The number of a row among those, from 0. */
  itemAt(row: number): number;
}

/** What a person arranged: kept by whoever draws the grid. */
export interface GridLook {
  readonly sort: GridSort | null;
  readonly widths: KeptWidths;
  readonly onSort?: (sort: GridSort | null) => void;
  readonly onWidths: (widths: KeptWidths) => void;
}

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
  /** What the copying keys take of a row while no text is selected. */
  readonly copyOf?: (row: number) => string;
  readonly tone?: (row: number) => 'bad' | 'late' | null;
  readonly groups?: GridGroups;
  readonly look?: GridLook;
  /** Remembers the scroll position under this name. */
  readonly positionKey?: string;
  /** Shown in place of rows when there are none. */
  readonly empty?: ReactNode;
}

/** An accessible table of any number of rows, of which only those in view exist. */
export function Grid({ label, columns, count, cell, textOf, current = -1, onSelect, onOpen, copyOf, tone, groups, ...rest }: GridProps) {
  const id = useId();
  const copy = use(CopyContext);
  const [unkept, setUnkept] = useState<KeptWidths>({});
  const [active, setActive] = useState(current);
  const toggled = useRef(false);
  const { positionKey, empty, look } = rest;
  const rows = useFixedRows({
    count,
    rowHeight: ROW_HEIGHT,
    headerHeight: ROW_HEIGHT,
    ...(positionKey === undefined ? {} : { positionKey }),
  });
  const widths = useColumnWidths({
    columns,
    scroller: rows.scroller,
    kept: look?.widths ?? unkept,
    onKeep: look?.onWidths ?? setUnkept,
  });
  const typeAhead = useTypeAhead(count, textOf);
  const { show } = rows;

  useEffect(() => {
    // Folding a group moves the selected row, and nobody chose another one.
    if (toggled.current) return;
    setActive(current);
    if (current >= 0) show(current);
  }, [current, show]);
  useEffect(() => {
    toggled.current = false;
  });

  const moveTo = (row: number) => {
    setActive(row);
    show(row);
    if (groups?.at(row) == null) onSelect?.(row);
  };
  const toggle = (row: number) => {
    toggled.current = true;
    groups?.onToggle(row);
  };

  /** True where the key folds, or leads to the row that folds. */
  const foldBy = (key: string): boolean => {
    const group = active < 0 ? null : groups?.at(active);
    if (group == null) {
      if (groups === undefined || key !== 'ArrowLeft' || active < 0) return false;
      let row = active;
      while (row > 0 && groups.at(row) === null) row--;
      moveTo(row);
      return true;
    }
    if (key !== 'Enter' && key !== ' ' && !(key === 'ArrowRight' && !group.open) && !(key === 'ArrowLeft' && group.open)) return false;
    toggle(active);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key !== 'c' || copyOf === undefined || active < 0 || groups?.at(active) != null) return;
      if (getSelection()?.isCollapsed === false) return;
      event.preventDefault();
      copy(copyOf(active));
      return;
    }
    if (event.altKey) return;
    if (foldBy(event.key)) {
      event.preventDefault();
      return;
    }
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

  const rowOf = (row: number) => {
    const group = groups?.at(row) ?? null;
    const number = group === null ? (groups?.itemAt(row) ?? row) + 2 : undefined;
    return (
      <div
        key={row}
        id={`${id}-${row}`}
        role="row"
        aria-rowindex={number}
        aria-selected={row === active}
        className={clsx(
          group === null ? classes.row : classes.group,
          tone?.(row) === 'bad' && classes.bad,
          tone?.(row) === 'late' && classes.late,
        )}
        onClick={() => {
          moveTo(row);
          if (group !== null) toggle(row);
        }}
        onDoubleClick={group === null ? () => onOpen?.(row) : undefined}
      >
        {group === null ? (
          columns.map(({ id: column, align, mono, unseen }) => (
            <div
              key={column}
              role="gridcell"
              className={unseen ? 'visually-hidden' : clsx(classes.cell, align === 'end' && classes.end, mono === true && classes.mono)}
            >
              {cell(row, column)}
            </div>
          ))
        ) : (
          <GroupCell group={group} span={columns.length} />
        )}
      </div>
    );
  };

  const drawn = [];
  for (let row = rows.first; row < rows.end; row++) drawn.push(rowOf(row));
  const style: CSSProperties & Record<'--tracks' | '--least', string> = { '--tracks': widths.template, '--least': `${widths.least}px` };
  return (
    <div
      ref={rows.scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={(groups?.itemCount ?? count) + 1}
      aria-colcount={columns.length}
      aria-activedescendant={active >= rows.first && active < rows.end ? `${id}-${active}` : undefined}
      tabIndex={0}
      className={classes.grid}
      style={style}
      onScroll={rows.onScroll}
      onKeyDown={onKeyDown}
    >
      <GridHeader columns={columns} widths={widths} sort={look?.sort ?? null} onSort={look?.onSort} />
      <div role="rowgroup" className={classes.body} style={rows.sizer}>
        <div role="presentation" className={classes.window} style={{ transform: `translateY(${rows.offset}px)` }}>
          {drawn}
        </div>
      </div>
      {count === 0 && empty !== undefined && <div className={classes.empty}>{empty}</div>}
    </div>
  );
}

function GroupCell({ group: { label, count, open }, span }: { readonly group: GridGroup; readonly span: number }) {
  return (
    <div role="gridcell" aria-colspan={span} aria-expanded={open} className={classes.groupCell}>
      {open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
      {label}
      <span className={classes.groupCount}>{count}</span>
    </div>
  );
}
