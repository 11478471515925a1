import { useEffect, useRef } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { OpenModule } from '../../state/module-store';
import { useWats } from '../../state/wat/document-store';
import { printWat } from '../../state/wat/printer';
import { Panel } from '../../ui/panel';
import { useVisible } from '../../ui/use-visible';
import { NoModule } from '../no-module';
import { useCurrentModule } from '../use-current-module';
import { ComparisonNotice } from './comparison-notice';
import { WatFooter } from './footer/wat-footer';
import { PrinterNotice } from './printer-notice';
import { WatText } from './text/wat-text';
import { WatToolbar } from './toolbar/wat-toolbar';
import styles from './wat.module.css';

/** The module's text: printed when it is first looked at, walked through by function, by name and by what it says. */
export function WatPanel() {
  const { t } = useTranslation('wat');
  const open = useCurrentModule();
  return (
    <Panel name={t('name')} fixed>
      {open === null || (open.summary ?? open.component) === null ? (
        <NoModule open={open}>{t('empty')}</NoModule>
      ) : (
        <Printed key={open.key} open={open} />
      )}
    </Panel>
  );
}

function Printed({ open }: { readonly open: OpenModule }) {
  const element = useRef<HTMLDivElement>(null);
  const visible = useVisible(element);
  const wat = useWats((wats) => wats[open.key]) ?? null;
  const { key, revision } = open;

  // A text is printed when its tab is first in view.
  useEffect(() => {
    if (visible && revision > 0) void printWat(key);
  }, [visible, key, revision]);

  return (
    <div ref={element} className={styles.panel}>
      <WatToolbar open={open} wat={wat} panel={element} />
      <PrinterNotice open={open} wat={wat} />
      <ComparisonNotice moduleKey={key} />
      <WatText open={open} document={wat?.document ?? null} />
      <WatFooter open={open} wat={wat} />
    </div>
  );
}
