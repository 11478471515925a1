import { Play, Square } from 'lucide-react';
import { useTranslation } from '../../locales/use-translation';
import { instantiate, terminate } from '../../state/instance';
import { instanceOf, useInstances } from '../../state/instance-store';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { useCurrentModule } from '../use-current-module';
import styles from './instance.module.css';
import { InstanceStatusText } from './instance-status';
import { LevelSwitch } from './level-switch';
import { Needs } from './needs';

const ICON = 12;

/** The one instance of the module in one line: make it, end it, say at which level it is met, and see what it needs. */
export function InstancePanel() {
  const { t } = useTranslation(['instance', 'component']);
  const open = useCurrentModule();
  const entry = useInstances((state) => instanceOf(state, open?.key ?? null));
  const ready = open?.summary != null;
  const busy = entry.status === 'running' || entry.status === 'instantiating';
  return (
    <Panel name={t('name')} fixed>
      <div className={styles.line}>
        <Button
          disabled={!ready || busy}
          label={t('instantiate')}
          title={t('instantiateHint')}
          onPress={() => open !== null && void instantiate(open.key)}
        >
          <Play size={ICON} aria-hidden />
          <span className={styles.word}>{t('instantiate')}</span>
        </Button>
        <Button
          look="danger"
          disabled={!busy && entry.status !== 'live'}
          label={t('terminate')}
          title={t('terminateHint')}
          onPress={() => open !== null && void terminate(open.key)}
        >
          <Square size={ICON} aria-hidden />
          <span className={styles.word}>{t('terminate')}</span>
        </Button>
        {open !== null && open.component === null && <LevelSwitch open={open} />}
        {open?.component == null ? (
          <InstanceStatusText entry={entry} />
        ) : (
          <span className={styles.status} title={t('component:notInstantiated')}>
            {t('component:notInstantiated')}
          </span>
        )}
        {open !== null && ready && <Needs open={open} needs={entry.state?.needs ?? null} />}
      </div>
    </Panel>
  );
}
