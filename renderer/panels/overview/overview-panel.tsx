import { useTranslation } from 'react-i18next';
import { currentModule, useModules } from '../../state/module-store';
import { EmptyState } from '../../ui/empty-state';
import { FailureNotice } from '../../ui/failure-notice';
import { Panel } from '../../ui/panel';
import { ComponentView } from './component/component-view';
import { Facts } from './facts';
import { Fault } from './fault';
import { Features } from './features';
import { Notices } from './notices';
import styles from './overview.module.css';
import { Producers } from './producers';
import { Sections } from './sections';
import { Validity } from './validity/validity';

/** What the module is, at a glance. */
export function OverviewPanel() {
  const { t } = useTranslation('overview');
  const open = useModules(currentModule);
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
          {open.summary !== null && (
            <>
              {open.summary.fault !== null && <Fault fault={open.summary.fault} />}
              <Facts open={open} summary={open.summary} />
              <Notices notices={open.summary.notices} />
              <Validity open={open} />
              <Sections sections={open.summary.sections} byteLength={open.summary.byteLength} words="section" />
              <Features features={open.summary.features} target={open.summary.targetFeatures} />
              <Producers producers={open.summary.producers} />
            </>
          )}
        </div>
      )}
    </Panel>
  );
}
