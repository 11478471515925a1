import clsx from 'clsx';
import colours from '../../ui/kind-colours.module.css';
import type { ExternKind } from '../../wasm/model/types';
import { curve, fan, LINK_ROW, type LinkColumn } from './link-layout';
import styles from './links.module.css';

/** Width that curves are drawn for; the style sheet makes the gap narrower where names need the room. */
const GAP = 96;
/** How far from its middle the module's edge takes curves. */
const REACH = 44;

interface StrandsProps {
  readonly column: LinkColumn;
  readonly first: number;
  readonly end: number;
  readonly scrollTop: number;
  readonly viewport: number;
  readonly colourOf: (item: number) => ExternKind | 'bad';
  readonly selected: number;
  /** Stubbed: invented rather than given. */
  readonly dashed: boolean;
  /** From the module to the right. */
  readonly mirrored?: boolean;
}

/** The curves between one side's rows in view and the module. */
export function Strands({ column, first, end, scrollTop, viewport, colourOf, selected, dashed, mirrored = false }: StrandsProps) {
  const strands = [];
  const drawn = column.pinned
    ? { first: 0, end: column.rowCount, scrolled: 0 }
    : { first, end: Math.min(end, column.rowCount), scrolled: scrollTop };
  for (let row = drawn.first; row < drawn.end; row++) {
    const found = column.rowAt(row);
    if (found === null || (found.kind === 'group' && found.open)) continue;
    const item = found.kind === 'item' ? found.item : (found.group.items[0] ?? -1);
    const colour = colourOf(item);
    const isSelected = found.kind === 'item' && item === selected;
    const from = column.top + row * LINK_ROW + LINK_ROW / 2 - drawn.scrolled;
    const to = fan(from, viewport / 2, REACH);
    strands.push(
      <path
        key={row}
        className={clsx(
          styles.strand,
          colour === 'bad' ? styles.bad : colours[colour],
          dashed && styles.dashed,
          isSelected && styles.strandSelected,
        )}
        strokeWidth={found.kind === 'group' ? Math.min(6, 1.5 + Math.log10(found.group.items.length)) : isSelected ? 2.5 : 1.5}
        d={mirrored ? curve(GAP, to, from) : curve(GAP, from, to)}
      />,
    );
  }
  return (
    <svg
      className={styles.strands}
      viewBox={`0 0 ${GAP} ${Math.max(viewport, 1)}`}
      preserveAspectRatio="none"
      height={Math.max(viewport, 1)}
      aria-hidden="true"
    >
      {strands}
    </svg>
  );
}
