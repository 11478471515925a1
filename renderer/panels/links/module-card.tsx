import { useTranslation } from '../../locales/use-translation';
import type { OpenModule } from '../../state/module-store';
import { Name } from '../../ui/name';
import { Size } from '../../ui/size';
import styles from './links.module.css';

/** The module in the middle of its links. */
export function ModuleCard({ open }: { readonly open: OpenModule }) {
  const { t, i18n } = useTranslation('links');
  if (open.summary === null) return null;
  const { counts, byteLength } = open.summary;
  return (
    <div className={styles.card}>
      <strong className={styles.cardName}>
        <Name text={open.artifact.name} />
      </strong>
      <span className={styles.hint}>
        <Size bytes={byteLength} />
      </span>
      <span className={styles.hint}>
        {t('importCount', { count: counts.imports, shown: counts.imports.toLocaleString(i18n.language) })}
      </span>
      <span className={styles.hint}>
        {t('exportCount', { count: counts.exports, shown: counts.exports.toLocaleString(i18n.language) })}
      </span>
    </div>
  );
}
