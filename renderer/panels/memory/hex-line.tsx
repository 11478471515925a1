import clsx from 'clsx';
import { asciiOf, hexByte } from '../../state/select/hex-row';
import styles from './memory.module.css';
import type { HexRow } from './use-memory-bytes';

interface HexLineProps {
  readonly offset: number;
  /** Of the offset, so that all rows align. */
  readonly digits: number;
  readonly row: HexRow | null;
}

export function HexLine({ offset, digits, row }: HexLineProps) {
  const bytes = row === null ? [] : Array.from(row.bytes);
  return (
    <div className={styles.line} data-offset={offset}>
      <span className={styles.offset}>{offset.toString(16).padStart(digits, '0')}</span>
      <span>
        {bytes.map((byte, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a byte is its index
          <span key={index} className={clsx(byte === 0 && styles.zero, row?.isChanged(index) === true && styles.changed)}>
            {`${hexByte(byte)}${index === 7 ? '  ' : ' '}`}
          </span>
        ))}
      </span>
      <span className={styles.ascii}>{asciiOf(bytes)}</span>
    </div>
  );
}
