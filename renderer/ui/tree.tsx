import { ChevronDown, ChevronRight } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { MenuPosition } from './menu';
import styles from './tree.module.css';
import { nextRow } from './tree-keys';

export interface TreeRow {
  readonly id: string;
  /** From 1. */
  readonly level: number;
  /** What type-ahead and screen readers go by. */
  readonly text: string;
  readonly label: ReactNode;
  readonly end?: ReactNode;
  /** Undefined: has no children. */
  readonly expanded?: boolean;
  readonly selected?: boolean;
}

interface TreeProps {
  readonly label: string;
  /** What is visible, in order; children of a closed row are left out. */
  readonly rows: readonly TreeRow[];
  readonly onChoose: (id: string) => void;
  readonly onExpand?: (id: string, expanded: boolean) => void;
  readonly onMenu?: (id: string, position: MenuPosition) => void;
  readonly onDelete?: (id: string) => void;
  /** `double press`: where choosing leads away, one press only goes to the row. */
  readonly opensBy?: 'press' | 'double press';
}

/** Arrow keys, Home, End and type-ahead move; Enter or a click (or two) chooses; the menu key or a right click opens the menu. */
export function Tree({ label, rows, onChoose, onExpand, onMenu, onDelete, opensBy = 'press' }: TreeProps) {
  const [focused, setFocused] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const reachable = rows.some(({ id }) => id === focused) ? focused : (rows.find(({ selected }) => selected)?.id ?? rows[0]?.id);

  const focus = (id: string) => {
    setFocused(id);
    [...(tree.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find(({ dataset }) => dataset.row === id)?.focus();
  };

  const press = (event: KeyboardEvent<HTMLDivElement>, row: TreeRow) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const opens = event.key === 'ArrowRight' && row.expanded === false;
    const closes = event.key === 'ArrowLeft' && row.expanded === true;
    if (opens || closes) onExpand?.(row.id, opens);
    else if (event.key === 'Enter' || event.key === ' ') onChoose(row.id);
    else if (event.key === 'Delete') onDelete?.(row.id);
    else {
      const next = nextRow(rows, row.id, event.key);
      if (next === null) return;
      focus(next);
    }
    event.preventDefault();
  };

  return (
    <div ref={tree} role="tree" aria-label={label} className={styles.tree}>
      {rows.map((row) => (
        <div
          key={row.id}
          data-row={row.id}
          role="treeitem"
          aria-level={row.level}
          aria-selected={row.selected ?? false}
          aria-expanded={row.expanded}
          tabIndex={row.id === reachable ? 0 : -1}
          className={styles.item}
          style={indentOf(row.level)}
          onClick={() => {
            setFocused(row.id);
            if (opensBy === 'press') onChoose(row.id);
          }}
          onDoubleClick={opensBy === 'press' ? undefined : () => onChoose(row.id)}
          onFocus={() => setFocused(row.id)}
          onKeyDown={(event) => press(event, row)}
          onContextMenu={(event) => {
            if (onMenu === undefined) return;
            event.preventDefault();
            const box = event.currentTarget.getBoundingClientRect();
            onMenu(row.id, event.clientX > 0 ? { x: event.clientX, y: event.clientY } : { x: box.left + 24, y: box.bottom });
          }}
        >
          {row.expanded !== undefined && <Twist open={row.expanded} onPress={() => onExpand?.(row.id, !row.expanded)} />}
          <span className={styles.label}>{row.label}</span>
          {row.end !== undefined && <span className={styles.end}>{row.end}</span>}
        </div>
      ))}
    </div>
  );
}

/** Components nest without end; what stands deeper than this is told by its level alone. */
const DEEPEST = 12;

function indentOf(level: number): CSSProperties | undefined {
  return level === 1 ? undefined : { paddingInlineStart: 12 + 22 * (Math.min(level, DEEPEST) - 1) };
}

function Twist({ open, onPress }: { readonly open: boolean; readonly onPress: () => void }) {
  return (
    <span
      aria-hidden
      className={styles.twist}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      {open ? <ChevronDown size={12} /> : <ChevronRight size={12} />}
    </span>
  );
}
