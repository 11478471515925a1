import clsx from 'clsx';
import { useTranslation } from '../../locales/use-translation';
import type { CallResult } from '../../runtime/model';
import { instanceOf, useInstances } from '../../state/instance-store';
import type { ModuleKey } from '../../state/module-store';
import { CopyButton } from '../../ui/copy-button';
import { FailureNotice } from '../../ui/failure-notice';
import { Time } from '../../ui/time';
import styles from './call.module.css';
import { trapText } from './trap-text';
import { TrapView } from './trap-view';

const LONGEST = 20_000;

/** What came back from the last call, how long it took, or how it ended. */
export function ResultView({ moduleKey }: { readonly moduleKey: ModuleKey }) {
  const { t } = useTranslation('call');
  const result = useInstances((state) => instanceOf(state, moduleKey).result);
  const status = useInstances((state) => instanceOf(state, moduleKey).status);
  const failure = useInstances((state) => instanceOf(state, moduleKey).failure);
  const running = status === 'running';
  return (
    <section className={styles.result} aria-label={t('result')}>
      <div className={styles.label}>
        <h3>{t('result')}</h3>
        {result !== null && result.values.length > 0 && <CopyButton text={() => result.values.join(', ')} />}
      </div>
      <div role="status" aria-label={t('result')} className={clsx(styles.value, running && styles.stale)}>
        {running && <span className={styles.hint}>{t('running')} </span>}
        {!running && result === null && failure === null && (
          <span className={styles.hint}>{t(status === 'terminated' ? 'ended' : 'noResult')}</span>
        )}
        {!running && result !== null && <Outcome result={result} />}
      </div>
      {!running && failure !== null && <FailureNotice failure={failure} />}
      {!running && result?.stubbed === true && <p className={styles.hint}>{t('stubbed')}</p>}
      {!running && result?.trap != null && <TrapView trap={result.trap} />}
    </section>
  );
}

function Outcome({ result }: { readonly result: CallResult }) {
  const { t } = useTranslation(['call', 'call-log']);
  return (
    <>
      {result.outcome === 'returned' && (
        <bdi className={clsx(styles.code, result.stubbed && styles.invented)}>
          {result.values.length === 0 ? t('nothingReturned') : result.values.join(', ').slice(0, LONGEST)}
        </bdi>
      )}
      {result.outcome === 'threw' && (
        <span className={styles.bad}>
          {t('threw')}{' '}
          <bdi className={styles.code}>{result.values.join(', ').slice(0, LONGEST) || (result.trap?.message ?? '').slice(0, LONGEST)}</bdi>
        </span>
      )}
      {result.outcome === 'trapped' && result.trap !== null && <bdi className={styles.bad}>{trapText(result.trap, t)}</bdi>}
      <span className={styles.duration}>
        <Time milliseconds={result.duration} />
      </span>
    </>
  );
}
