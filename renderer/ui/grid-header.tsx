/* biome-ignore-all lint/a11y: a virtualised grid is made of roles; the grid has the focus and the keys, and points at its row by aria-activedescendant */
import clsx from 'clsx';
import type { ColumnWidths, GridColumn } from './column-widths';
import classes from './grid.module.css';

/** The sticky first row, with an edge to drag at each column. */
export function GridHeader({ columns, widths }: { readonly columns: readonly GridColumn[]; readonly widths: ColumnWidths }) {
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
