import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { Button } from '../../ui/button';
import type { ValType } from '../../wasm/model/types';
import styles from './imports.module.css';
import { ResultFields, type ResultTexts } from './result-fields';

const ICON = 14;

type Control = 'field' | 'up' | 'down' | 'remove';

interface SequenceFieldsProps {
  readonly types: readonly ValType[];
  /** One row for each call; never empty. */
  readonly rows: readonly ResultTexts[];
  /** What a new row begins with. */
  readonly zeros: ResultTexts;
  readonly onChange: (rows: readonly ResultTexts[]) => void;
}

/** What a stub returns call by call: rows that can be added, removed and moved by the keyboard alone. */
export function SequenceFields({ types, rows, zeros, onChange }: SequenceFieldsProps) {
  const { t } = useTranslation('imports');
  const list = useRef<HTMLOListElement>(null);
  const focusOn = useFocusInRow(list, rows);

  const add = () => {
    focusOn(rows.length, 'field');
    onChange([...rows, zeros]);
  };
  const remove = (index: number) => {
    focusOn(Math.min(index, rows.length - 2), 'remove');
    onChange(rows.toSpliced(index, 1));
  };
  const swap = (index: number, other: number, control: Control) => {
    const [row, neighbour] = [rows[index], rows[other]];
    if (row === undefined || neighbour === undefined) return;
    focusOn(other, control);
    onChange(rows.with(index, neighbour).with(other, row));
  };

  return (
    <div className={styles.sequence}>
      <p className={styles.hint}>{t('sequence.order')}</p>
      <ol ref={list} className={styles.rows} aria-label={t('sequence.name')}>
        {rows.map((texts, index) => {
          const number = index + 1;
          const button = (control: Control, icon: ReactNode, disabled: boolean, onPress: () => void) => (
            <span data-control={control}>
              <Button icon look="quiet" label={t(`sequence.${control}`, { number })} disabled={disabled} onPress={onPress}>
                {icon}
              </Button>
            </span>
          );
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row is its index, and its fields hold no state of their own
            <li key={index} className={styles.entry}>
              <span aria-hidden className={styles.number}>
                {number}
              </span>
              <ResultFields
                types={types}
                texts={texts}
                label={(result, type) => t('sequence.result', { number, index: result, type })}
                onChange={(changed) => onChange(rows.with(index, changed))}
              />
              {button('up', <ArrowUp size={ICON} aria-hidden />, index === 0, () => swap(index, index - 1, 'up'))}
              {button('down', <ArrowDown size={ICON} aria-hidden />, number === rows.length, () => swap(index, index + 1, 'down'))}
              {button('remove', <X size={ICON} aria-hidden />, rows.length === 1, () => remove(index))}
            </li>
          );
        })}
      </ol>
      <Button onPress={add}>
        <Plus size={ICON} aria-hidden />
        {t('sequence.add')}
      </Button>
    </div>
  );
}

/**
 * Sets the focus once the rows have changed: to a row's control, or to its first field where that control is now disabled.
 * So the focus goes along with a row that is moved, and is never lost with one that is removed.
 */
function useFocusInRow(list: React.RefObject<HTMLOListElement | null>, rows: readonly ResultTexts[]) {
  const next = useRef<{ readonly index: number; readonly control: Control } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: changed rows are what the focus waits for
  useEffect(() => {
    if (next.current === null) return;
    const { index, control } = next.current;
    next.current = null;
    const row = list.current?.children[index];
    const wanted = row?.querySelector<HTMLElement>(`[data-control="${control}"] button:not(:disabled, [aria-disabled])`);
    (wanted ?? row?.querySelector<HTMLElement>('input'))?.focus();
  }, [rows, list]);
  return (index: number, control: Control) => {
    next.current = { index, control };
  };
}
