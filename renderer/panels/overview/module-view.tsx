import { memo } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { OpenModule } from '../../state/module-store';
import { useSurvey } from '../../state/survey-store';
import { FailureNotice } from '../../ui/failure-notice';
import type { Summary } from '../../wasm/model/module';
import type { ModuleFailure } from '../../wasm/outcome';
import { Facts } from './facts';
import { Features } from './features';
import { Notices } from './notices';
import styles from './overview.module.css';
import { Producers } from './producers';
import { Sections } from './sections';
import { Validity } from './validity/validity';

/** All that a module says of itself. */
export const ModuleView = memo(function ModuleView({ open, summary }: { readonly open: OpenModule; readonly summary: Summary }) {
  const { fault, sections, byteLength, targetFeatures, producers } = summary;
  const { features, notices, complete } = useSurvey(open, summary);
  return (
    <>
      {fault !== null && <Fault fault={fault} />}
      <Facts open={open} summary={summary} />
      <Notices notices={notices} />
      <Validity open={open} />
      <Sections sections={sections} byteLength={byteLength} words="section" />
      <Features features={features} target={targetFeatures} known={fault !== null ? 'broken' : complete ? 'all' : 'reading'} />
      <Producers producers={producers} />
    </>
  );
});

/** Why the bytes stop being a module: what was expected, in which section, at which offset. */
function Fault({ fault }: { readonly fault: ModuleFailure }) {
  const { t } = useTranslation('overview');
  return (
    <div className={styles.part}>
      <FailureNotice failure={fault} urgent={false} />
      <p className={styles.hint}>{t('faultKept')}</p>
    </div>
  );
}
