import { useTranslation } from 'react-i18next';
import { Glyph } from '../../ui/glyph';
import styles from './links.module.css';

const KINDS = ['func', 'memory', 'table', 'global', 'tag'] as const;

/** What the colours mean. */
export function LinkLegend() {
  const { t } = useTranslation('links');
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <Glyph kind={kind} silent /> {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  );
}
