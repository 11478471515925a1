import { X } from 'lucide-react';
import { useTranslation } from '../../locales/use-translation';
import type { ModuleKey } from '../../state/module-store';
import { stopComparing } from '../../state/wat/comparison';
import { goToDifference } from '../../state/wat/go-to-finding';
import { useWatJobs } from '../../state/wat/jobs-store';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import type { Comparison } from '../../wasm/print/comparison';
import { CodeText } from './code/code-text';
import styles from './wat.module.css';

/** What came of holding our text against wabt's. */
export function ComparisonNotice({ moduleKey }: { readonly moduleKey: ModuleKey }) {
  const { t, i18n } = useTranslation('wat');
  const state = useWatJobs((jobs) => jobs[moduleKey]?.comparison ?? null);
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

interface FirstDifferenceProps {
  readonly moduleKey: ModuleKey;
  readonly difference: Comparison & { readonly kind: 'different' };
}

/** Both lines, and which printer is right if that is known. */
function FirstDifference({ moduleKey, difference: { line, ours, wabts, known } }: FirstDifferenceProps) {
  const { t, i18n } = useTranslation('wat');
  const said = (text: string | null) => (text === null ? t('textEnded') : <CodeText text={text.trim()} />);
  return (
    <>
      <p>
        {t('different', { line: (line + 1).toLocaleString(i18n.language) })}{' '}
        {known === null ? t('unknownDifference') : t(`wabtFault.${known}`)}
      </p>
      <dl className={styles.difference}>
        <dt>{t('printerName.watchglass')}</dt>
        <dd>
          <code>{said(ours)}</code>
        </dd>
        <dt>{t('printerName.wabt')}</dt>
        <dd>
          <code>{said(wabts)}</code>
        </dd>
      </dl>
      <Button onPress={() => void goToDifference(moduleKey, line)}>{t('goToLine')}</Button>
    </>
  );
}
