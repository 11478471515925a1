import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import { Badge } from '../../../ui/badge';
import { Name } from '../../../ui/name';
import { Size } from '../../../ui/size';
import type { ComponentSummary } from '../../../wasm/component/component';
import styles from '../overview.module.css';

interface ComponentFactsProps {
  readonly open: OpenModule;
  readonly component: ComponentSummary;
}

/** Name, size, what a component is, and how much stands in this one. */
export function ComponentFacts({ open, component }: ComponentFactsProps) {
  const { t } = useTranslation('component');
  const { parts, imports, exports, name, byteLength } = component;
  const modules = parts.filter(({ kind }) => kind === 'module').length;
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        <Name text={open.artifact.name} /> <Badge>{t('badge')}</Badge>{' '}
        <span className={styles.size}>
          <Size bytes={byteLength} />
        </span>
      </h2>
      <p>
        <strong>{t('what')}</strong> <span className={styles.hint}>{t('explained')}</span>
      </p>
      <ul className={styles.counts} aria-label={t('counts')}>
        <li>{t('count.module', { count: modules })}</li>
        <li>{t('count.component', { count: parts.length - modules })}</li>
        <li>{t('count.import', { count: imports.length })}</li>
        <li>{t('count.export', { count: exports.length })}</li>
      </ul>
      {name !== null && (
        <p className={styles.hint}>
          {t('ownName')} <Name text={name} />
        </p>
      )}
    </header>
  );
}
