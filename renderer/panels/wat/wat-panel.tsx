import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { currentModule, type OpenModule, useModules } from '../../state/module-store';
import { printAgain, printWat } from '../../state/printing';
import { useWats } from '../../state/wat-store';
import { FailureNotice } from '../../ui/failure-notice';
import { Panel } from '../../ui/panel';
import { useVisible } from '../../ui/use-visible';
import type { WatMatch } from '../../wasm/print/document';
import { NoModule } from '../no-module';
import styles from './wat.module.css';
import { WatText, type WatTextHandle } from './wat-text';
import { WatToolbar } from './wat-toolbar';

/** The module's text: printed when it is first looked at, walked through by function, by name and by what it says. */
export function WatPanel() {
  const { t } = useTranslation('wat');
  const open = useModules(currentModule);
  return (
    <Panel name={t('name')} fixed>
      {open?.summary == null ? <NoModule open={open}>{t('empty')}</NoModule> : <Printed key={open.key} open={open} />}
    </Panel>
  );
}

function Printed({ open }: { readonly open: OpenModule }) {
  const { t } = useTranslation('wat');
  const element = useRef<HTMLDivElement>(null);
  const text = useRef<WatTextHandle>(null);
  const visible = useVisible(element);
  const wat = useWats(({ wats }) => wats[open.key]) ?? null;
  const [match, setMatch] = useState<WatMatch | null>(null);
  const { key, revision } = open;

  // A text that nobody looks at is not printed.
  useEffect(() => {
    if (visible && revision > 0) void printWat(key);
  }, [visible, key, revision]);

  const document = wat?.document ?? null;
  const unprinted = document?.unprinted ?? null;
  return (
    <div ref={element} className={styles.panel}>
      <WatToolbar open={open} wat={wat} match={match} onMatch={setMatch} text={text} />
      {wat?.failure != null && (
        <div className={styles.notice}>
          <FailureNotice failure={wat.failure} urgent={false} />
        </div>
      )}
      {unprinted !== null && (
        <div className={styles.notice}>
          <FailureNotice
            failure={unprinted}
            urgent={false}
            onAction={unprinted.code === 'print-cancelled' ? () => printAgain(key) : undefined}
          />
          <p className={styles.hint}>{t('outline')}</p>
        </div>
      )}
      <WatText ref={text} open={open} document={document} match={match} />
    </div>
  );
}
