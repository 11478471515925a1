import clsx from 'clsx';
import type { ReactNode } from 'react';
import { useTranslation } from '../locales/use-translation';
import { CopyButton } from './copy-button';
import styles from './row-strip.module.css';

interface RowStripProps {
  /** The accessible name. */
  readonly label: string;
  /** Stands here while no row is chosen. */
  readonly hint: string;
  /** All that the chosen row says, in lines that wrap; null: none is chosen. */
  readonly children: ReactNode;
  readonly copy: () => string;
  /** One line, in a panel that is low. */
  readonly low?: boolean;
}

/** Below a table: the chosen row whole, to be read, selected and copied. */
export function RowStrip({ label, hint, children, copy, low = false }: RowStripProps) {
  const { t } = useTranslation('shell');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div role="group" aria-label={label} className={clsx(styles.strip, low && styles.low)}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className={styles.text} tabIndex={0}>
        {children ?? <span className={styles.hint}>{hint}</span>}
      </div>
      {children !== null && (
        <div className={styles.copy}>
          <CopyButton text={copy} label={t('copy')} />
        </div>
      )}
    </div>
  );
}
