import { clsx } from 'clsx';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { OpenModule } from '../../state/module-store';
import { useWats } from '../../state/wat/document-store';
import { printWat } from '../../state/wat/printer';
import { hasSource, shownView, useSourceViews } from '../../state/wat-source';
import { Panel } from '../../ui/panel';
import { useVisible } from '../../ui/use-visible';
import { NoModule } from '../no-module';
import { useCurrentModule } from '../use-current-module';
import { ComparisonNotice } from './comparison-notice';
import { WatFooter } from './footer/wat-footer';
import { PrinterNotice } from './printer-notice';
import { SourceBar } from './source/source-bar';
import { WatText } from './text/wat-text';
import { WatToolbar } from './toolbar/wat-toolbar';
import styles from './wat.module.css';

// It brings the editor's library with it.
const SourceText = lazy(async () => ({ default: (await import('./source/source-text')).SourceText }));

/** The module's text: printed when it is first looked at, walked through by function, by name and by what it says. */
export function WatPanel() {
  const { t } = useTranslation('wat');
  const open = useCurrentModule();
  return (
    <Panel name={t('name')} fixed>
      {open === null || ((open.summary ?? open.component) === null && !hasSource(open)) ? (
        <NoModule open={open}>{t('empty')}</NoModule>
      ) : (
        <Texts key={open.key} open={open} />
      )}
    </Panel>
  );
}

/** The text that the module was written as, the one that is printed of its bytes, or both side by side. */
function Texts({ open }: { readonly open: OpenModule }) {
  const chosen = useSourceViews((views) => views[open.key]);
  const view = shownView(open, chosen);
  if (view === 'printed' && !hasSource(open)) return <Printed open={open} />;
  return (
    <div className={clsx(styles.panel, styles.split)}>
      <SourceBar open={open} view={view} />
      <div className={styles.texts}>
        {view !== 'printed' && (
          <Suspense fallback={<div className={styles.panel} />}>
            <SourceText open={open} />
          </Suspense>
        )}
        {view !== 'source' && <Printed open={open} />}
      </div>
    </div>
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
