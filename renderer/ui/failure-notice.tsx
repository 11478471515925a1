import { X } from 'lucide-react';
import { createContext, use } from 'react';
import type { Failure } from '../../preload/contract/failure';
import { useTranslation } from '../locales/use-translation';
import { Button } from './button';
import { CopyButton } from './copy-button';
import styles from './failure-notice.module.css';
import { writeFacts } from './write-facts';

/** What the app itself can do about a failure, by its code; the shell says so once. */
export const FailureActionsContext = createContext<Readonly<Record<string, (() => void) | undefined>>>({});

interface FailureNoticeProps {
  readonly failure: Failure;
  /** Makes the action a button, before what `FailureActionsContext` offers. */
  readonly onAction?: (() => void) | undefined;
  readonly onDismiss?: (() => void) | undefined;
  /** False where it is not news: a notice that merely stands in a panel opened later. */
  readonly urgent?: boolean;
}

/** What happened, where, and the one thing to do; the tool's own words fold out. */
export function FailureNotice({ failure, onAction, onDismiss, urgent = true }: FailureNoticeProps) {
  const { t, i18n } = useTranslation(['failure', 'shell']);
  const offered = use(FailureActionsContext)[failure.code];
  const act = onAction ?? offered;
  const code = i18n.exists(`failure:${failure.code}.title`) ? failure.code : 'unexpected';
  const wordFor = (fact: string) => (i18n.exists(`failure:fact.${fact}`) ? t(`failure:fact.${fact}`) : null);
  const facts = writeFacts(failure.facts, i18n.language, wordFor);
  const say = (part: string) => t(`failure:${code}.${part}`, { replace: { code: failure.code, ...facts } });
  return (
    <div className={styles.notice} role={urgent ? 'alert' : 'group'} data-failure={failure.code}>
      <p className={styles.title}>{say('title')}</p>
      {onDismiss === undefined ? (
        <span />
      ) : (
        <Button icon look="quiet" label={t('shell:dismiss')} onPress={onDismiss}>
          <X size={14} aria-hidden />
        </Button>
      )}
      <p className={styles.text} dir="auto">
        {say('text')}
      </p>
      <div className={styles.action}>{act === undefined ? say('action') : <Button onPress={act}>{say('action')}</Button>}</div>
      {failure.detail !== undefined && failure.detail !== '' && <Detail text={failure.detail} />}
    </div>
  );
}

function Detail({ text }: { readonly text: string }) {
  const { t } = useTranslation('shell');
  return (
    <details className={styles.detail}>
      <summary>{t('details')}</summary>
      <div className={styles.detailHead}>
        <CopyButton text={() => text} />
      </div>
      <section aria-label={t('details')}>
        <pre>{text.slice(0, 20_000)}</pre>
      </section>
    </details>
  );
}
