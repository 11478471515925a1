import { useTranslation } from '../../locales/use-translation';
import { EmptyState } from '../../ui/empty-state';
import { FailureNotice } from '../../ui/failure-notice';
import { Panel } from '../../ui/panel';
import { useCurrentModule } from '../use-current-module';
import { ComponentView } from './component/component-view';
import { ModuleView } from './module-view';
import styles from './overview.module.css';

/** What the module is, at a glance. */
export function OverviewPanel() {
  const { t } = useTranslation('overview');
  const open = useCurrentModule();
  return (
    <Panel name={t('name')}>
      {open === null && <EmptyState>{t('empty')}</EmptyState>}
      {open !== null && (
        <div className={styles.page}>
          {open.failure !== null && <FailureNotice failure={open.failure} />}
          {open.failure !== null && (open.summary ?? open.component) !== null && <p className={styles.hint}>{t('lastGood')}</p>}
          {(open.summary ?? open.component) === null && open.phase === 'reading' && (
            <p role="status" className={styles.hint}>
              {t('reading', { percent: Math.round(open.progress * 100) })}
            </p>
          )}
          {open.component !== null && <ComponentView open={open} component={open.component} />}
          {open.summary !== null && <ModuleView open={open} summary={open.summary} />}
        </div>
      )}
    </Panel>
  );
}
