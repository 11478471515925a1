import clsx from 'clsx';
import { memo } from 'react';
import type { WatMatch } from '../../wasm/print/document';
import { watTokens } from '../../wasm/print/wat-tokens';
import styles from './wat.module.css';

/** Drawn of a line; data segments are lines of megabytes, which the printer cuts already. */
const LONGEST = 4000;

interface WatLineProps {
  /** As people count: from 1. */
  readonly number: number;
  /** Null: on its way. */
  readonly text: string | null;
  /** Belongs to what is selected. */
  readonly marked: boolean;
  readonly match: WatMatch | null;
}

export const WatLine = memo(function WatLine({ number, text, marked, match }: WatLineProps) {
  return (
    <div data-line={number} className={clsx(styles.line, marked && styles.marked)}>
      <span className={styles.code}>
        {match !== null && <span className={styles.match} style={{ left: `${match.column}ch`, width: `${match.length}ch` }} />}
        {text !== null &&
          watTokens(text.slice(0, LONGEST)).map((token, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: tokens of a line never move
            <span key={place} className={styles[token.kind]}>
              {token.text}
            </span>
          ))}
        {text !== null && text.length > LONGEST && <span className={styles.comment}>…</span>}
      </span>
    </div>
  );
});
