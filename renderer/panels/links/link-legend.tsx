import clsx from 'clsx';
import { useTranslation } from '../../locales/use-translation';
import styles from './links.module.css';

const KINDS = ['func', 'memory', 'table', 'global', 'tag'] as const;

/** What the colours mean. */
export function LinkLegend() {
  const { t } = useTranslation('links');
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <span aria-hidden="true" className={clsx(styles.swatch, styles[kind])} /> {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
