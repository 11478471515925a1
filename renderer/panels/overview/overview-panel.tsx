import { memo } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { OpenModule } from '../../state/module-store';
import { useSurvey } from '../../state/survey-store';
import { EmptyState } from '../../ui/empty-state';
import { FailureNotice } from '../../ui/failure-notice';
import { Panel } from '../../ui/panel';
import type { Summary } from '../../wasm/module';
import { useCurrentModule } from '../use-current-module';
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

const ModuleView = memo(function ModuleView({ open, summary }: { readonly open: OpenModule; readonly summary: Summary }) {
  const { fault, sections, byteLength, targetFeatures, producers } = summary;
  const { features, notices } = useSurvey(open, summary);
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      <Facts open={open} summary={summary} />
      <Notices notices={notices} />
      <Validity open={open} />
      <Sections sections={sections} byteLength={byteLength} words="section" />
      <Features features={features} target={targetFeatures} broken={fault !== null} />
      <Producers producers={producers} />
    </>
  );
});
