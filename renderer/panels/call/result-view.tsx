import clsx from 'clsx';
import { useTranslation } from '../../locales/use-translation';
import type { CallResult } from '../../runtime/model';
import { formIdOf } from '../../state/call-drafts';
import { type InstanceEntry, instanceOf, useInstances } from '../../state/instance-store';
import type { OpenModule } from '../../state/module-store';
import type { CallForm } from '../../state/select/call-form';
import { CopyButton } from '../../ui/copy-button';
import { FailureNotice } from '../../ui/failure-notice';
import { isolate } from '../../ui/isolate';
import { Time } from '../../ui/time';
import styles from './call.module.css';
import { trapText } from './trap-text';
import { TrapView } from './trap-view';

const LONGEST = 20_000;

interface ResultViewProps {
  readonly open: OpenModule;
  /** The form that it stands under: what another one's call returned is not its result. */
  readonly form: CallForm | null;
}

/** What came back from the form's last call, how long it took, or how it ended. */
export function ResultView({ open, form }: ResultViewProps) {
  const { t } = useTranslation('call');
  const instance = useInstances((state) => instanceOf(state, open.key));
  const { status } = instance;
  const isOthers = instance.lastCall !== null && formIdOf(instance.lastCall) !== form?.id;
  const result = isOthers ? null : instance.result;
  // What failed in being made is nobody's call.
  const failure = isOthers && status !== 'failed' ? null : instance.failure;
  const running = status === 'running';
  return (
    <section className={styles.result} aria-label={t('result')}>
      <div className={styles.label}>
        <h3>{t('result')}</h3>
        {result !== null && result.values.length > 0 && <CopyButton text={() => result.values.join(', ')} />}
      </div>
      <div role="status" aria-label={t('result')} className={clsx(styles.value, running && styles.stale)}>
        {running && <span className={styles.hint}>{isOthers ? t('othersRunning', { name: calledName(instance) }) : t('running')} </span>}
        {!running && result === null && failure === null && (
          <span className={styles.hint}>{t(status === 'terminated' && !isOthers ? 'ended' : 'noResult')}</span>
        )}
        {!running && result !== null && <Outcome result={result} />}
      </div>
      {!running && failure !== null && <FailureNotice failure={failure} />}
      {!running && result?.stubbed === true && <p className={styles.hint}>{t('stubbed')}</p>}
      {!running && result?.trap != null && <TrapView open={open} trap={result.trap} />}
    </section>
  );
}

function calledName({ lastCall }: InstanceEntry): string {
  if (lastCall === null) return '';
  return isolate(lastCall.level === 'raw' ? lastCall.exportName : lastCall.signatureId);
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
      {/* How a panic ends is the spec's trap all the same. */}
      {result.trap != null && result.trap.panic !== null && <span className={styles.reason}>{t(`call-log:trap.${result.trap.kind}`)}</span>}
      <span className={styles.duration}>
        <Time milliseconds={result.duration} />
      </span>
    </>
  );
}
