import { useEffect, useRef } from 'react';
import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import { readWit, readWitAgain, stopWit, useWits } from '../../../state/wit';
import { Button } from '../../../ui/button';
import { CopyButton } from '../../../ui/copy-button';
import { FailureNotice } from '../../../ui/failure-notice';
import { useVisible } from '../../../ui/use-visible';
import styles from './wit-view.module.css';

/** Characters: the page lays them out at once. */
const SHOWN = 100_000;

/** The component's interface as its own language writes it, read by wasm-tools when it is looked at. */
export function WitView({ open }: { readonly open: OpenModule }) {
  const { t, i18n } = useTranslation('component');
  const element = useRef<HTMLElement>(null);
  const visible = useVisible(element);
  const state = useWits((wits) => wits[open.key]) ?? null;
  const { key, revision } = open;
  useEffect(() => {
    if (visible && revision > 0) void readWit(key);
  }, [visible, key, revision]);
  const wit = state?.wit ?? null;
  const text = wit?.text.slice(0, SHOWN) ?? '';
  return (
    <section ref={element} className={styles.part}>
      <div className={styles.head}>
        <h3>{t('wit')}</h3>
        {wit !== null && <CopyButton label={t('copyWit')} text={() => wit.text} />}
        {state?.phase === 'reading' && (
          <>
            <span role="status" className={styles.hint}>
              {t('witReading')}
            </span>
            <Button onPress={() => stopWit(key)}>{t('witStop')}</Button>
          </>
        )}
      </div>
      {state?.failure != null && (
        <FailureNotice
          failure={state.failure}
          urgent={false}
          onAction={state.failure.code === 'wasm-tools-stopped' ? () => readWitAgain(key) : undefined}
        />
      )}
      {wit !== null && (
        <section className={styles.text} aria-label={t('witText')}>
          <pre>{text}</pre>
        </section>
      )}
      {wit?.namesOthers === true && <p className={styles.hint}>{t('witNames')}</p>}
      {wit !== null && wit.length > text.length && (
        <p className={styles.hint}>
          {t('witCut', { shown: text.length.toLocaleString(i18n.language), length: wit.length.toLocaleString(i18n.language) })}
        </p>
      )}
    </section>
  );
}
