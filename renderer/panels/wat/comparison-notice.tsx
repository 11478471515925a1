import { X } from 'lucide-react';
import { useTranslation } from '../../locales/use-translation';
import type { ModuleKey } from '../../state/module-store';
import { stopComparing } from '../../state/wat/comparison';
import { useWatJobs } from '../../state/wat/jobs-store';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { FirstDifference } from './first-difference';
import styles from './wat.module.css';

/** What came of holding our text against wabt's. */
export function ComparisonNotice({ moduleKey }: { readonly moduleKey: ModuleKey }) {
  const { t, i18n } = useTranslation('wat');
  const state = useWatJobs(({ jobs }) => jobs[moduleKey]?.comparison ?? null);
  if (state === null) return null;
  if (state.kind === 'failed') {
    return (
      <div className={styles.notice}>
        <FailureNotice failure={state.failure} onDismiss={() => stopComparing(moduleKey)} />
      </div>
    );
  }
  const running = state.kind === 'running';
  return (
    <div className={styles.comparison}>
      <div role="status" aria-label={t('comparison')} className={styles.compared}>
        {running && t('comparing')}
        {state.kind === 'done' && state.comparison.kind === 'identical' && (
          <span className={styles.good}>
            {t('identical', { count: state.comparison.lineCount, shown: state.comparison.lineCount.toLocaleString(i18n.language) })}
          </span>
        )}
        {state.kind === 'done' && state.comparison.kind === 'different' && (
          <FirstDifference moduleKey={moduleKey} difference={state.comparison} />
        )}
      </div>
      <Button icon look="quiet" label={running ? t('stopComparing') : t('putAway')} onPress={() => stopComparing(moduleKey)}>
        <X size={14} aria-hidden />
      </Button>
    </div>
  );
}
