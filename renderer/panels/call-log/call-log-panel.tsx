import { Eraser } from 'lucide-react';
import { useTranslation } from '../../locales/use-translation';
import { clearLog } from '../../state/instance';
import { instanceOf, useInstances } from '../../state/instance-store';
import { Button } from '../../ui/button';
import { CopyButton } from '../../ui/copy-button';
import { EmptyState } from '../../ui/empty-state';
import { Panel } from '../../ui/panel';
import { useCurrentModule } from '../use-current-module';
import styles from './call-log.module.css';
import { lineText } from './line-text';
import { LogLines } from './log-lines';

/** What happened: calls, what they reached in the host, and how they ended. */
export function CallLogPanel() {
  const { t, i18n } = useTranslation('call-log');
  const open = useCurrentModule();
  const log = useInstances((state) => instanceOf(state, open?.key ?? null).log);
  return (
    <Panel name={t('name')} fixed>
      <div className={styles.whole}>
        <LogLines key={open?.key} entries={log} positionKey={`call-log ${open?.key}`} />
        {log.length === 0 && (
          <div className={styles.empty}>
            <EmptyState>{t('empty')}</EmptyState>
          </div>
        )}
        {open !== null && log.length > 0 && (
          <div className={styles.tools}>
            <CopyButton
              label={t('copy')}
              text={() =>
                log
                  .slice()
                  .map((entry) => `${'  '.repeat(entry.depth)}${lineText(entry, t)}`)
                  .join('\n')
              }
            />
            <Button icon look="quiet" label={t('clear')} onPress={() => clearLog(open.key)}>
              <Eraser size={14} aria-hidden />
            </Button>
            <span title={t('count', { count: log.length, shown: log.length.toLocaleString(i18n.language) })}>
              {log.length.toLocaleString(i18n.language)}
            </span>
          </div>
        )}
      </div>
    </Panel>
  );
}
