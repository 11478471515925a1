import clsx from 'clsx';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { LinkGroup } from '../../state/select/link-groups';
import { Glyph } from '../../ui/glyph';
import { Name } from '../../ui/name';
import { rowOfKey } from '../../ui/row-keys';
import type { FixedRows } from '../../ui/use-fixed-rows';
import type { ExternKind } from '../../wasm/model/types';
import { ImportName } from '../import-name';
import { MangledName } from '../mangled-name';
import { LINK_ROW, type LinkColumn } from './link-layout';
import styles from './links.module.css';

interface LinkListProps {
  readonly label: string;
  readonly side: 'left' | 'right';
  readonly column: LinkColumn;
  readonly rows: FixedRows;
  readonly selected: number;
  readonly nameOf: (item: number) => string;
  /** The name that may say more, when it is demangled. */
  readonly mangledOf: (item: number) => string;
  readonly kindOf: (item: number) => ExternKind;
  readonly groupText: (group: LinkGroup) => string;
  readonly isBad: (item: number) => boolean;
  readonly onToggle: (group: LinkGroup) => void;
  readonly onChoose: (item: number) => void;
}

/** One side as a list of buttons; arrows walk through it, one stop for Tab. */
export function LinkList({
  label,
  side,
  column,
  rows,
  selected,
  nameOf,
  mangledOf,
  kindOf,
  groupText,
  isBad,
  onToggle,
  onChoose,
}: LinkListProps) {
  const { t, i18n } = useTranslation('links');
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState(0);
  const moving = useRef(false);
  const first = column.pinned ? 0 : rows.first;
  const end = column.pinned ? column.rowCount : Math.min(rows.end, column.rowCount);
  const stop = active >= first && active < end ? active : first;

  useEffect(() => {
    if (!moving.current) return;
    moving.current = false;
    list.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)?.focus({ preventScroll: true });
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    const found = column.rowAt(stop);
    if (
      (event.key === 'ArrowRight' || event.key === 'ArrowLeft') &&
      found?.kind === 'group' &&
      found.open !== (event.key === 'ArrowRight')
    ) {
      event.preventDefault();
      onToggle(found.group);
      return;
    }
    const row = rowOfKey(event.key, stop, column.rowCount, rows.page);
    if (row === null) return;
    event.preventDefault();
    moving.current = true;
    if (!column.pinned) rows.show(row);
    setActive(row);
  };

  const drawn = [];
  for (let row = first; row < end; row++) {
    const found = column.rowAt(row);
    if (found === null) continue;
    const common = { 'data-row': row, tabIndex: row === stop ? 0 : -1, onFocus: () => setActive(row) } as const;
    drawn.push(
      <li key={row} className={styles.item} style={{ transform: `translateY(${column.top + row * LINK_ROW}px)` }}>
        {found.kind === 'group' ? (
          <button {...common} type="button" className={styles.group} aria-expanded={found.open} onClick={() => onToggle(found.group)}>
            {found.open ? <ChevronDown size={14} aria-hidden /> : <ChevronRight size={14} aria-hidden />}
            <Name text={groupText(found.group)} />
            <span className={styles.count}>{found.group.items.length.toLocaleString(i18n.language)}</span>
          </button>
        ) : (
          <button
            {...common}
            type="button"
            className={clsx(styles.link, isBad(found.item) && styles.unmet)}
            aria-pressed={found.item === selected}
            onClick={() => onChoose(found.item)}
          >
            <Glyph kind={kindOf(found.item)} />
            {side === 'left' ? (
              <ImportName text={nameOf(found.item)} />
            ) : (
              <MangledName text={nameOf(found.item)} of={mangledOf(found.item)} />
            )}
            {isBad(found.item) && <span className={styles.count}>{t('unmet')}</span>}
          </button>
        )}
      </li>,
    );
  }
  return (
    <div className={column.pinned ? styles.pinned : undefined}>
      <ul ref={list} aria-label={label} className={side === 'left' ? styles.left : styles.right} onKeyDown={onKeyDown}>
        {drawn}
        {column.rowCount === 0 && <li className={styles.nothing}>{t(`none.${side}`)}</li>}
      </ul>
    </div>
  );
}
