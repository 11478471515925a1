import { useTranslation } from '../../locales/use-translation';
import { instantiate, terminate } from '../../state/instance';
import { instanceOf, useInstances } from '../../state/instance-store';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import { useCurrentModule } from '../use-current-module';
import { FailureLine } from './failure-line';
import styles from './instance.module.css';
import { LevelSwitch } from './level-switch';
import { Needs } from './needs';
import { StatusText } from './status-text';

/** The one instance of the module: make it, end it, say at which level it is met. */
export function InstancePanel() {
  const { t } = useTranslation(['instance', 'component']);
  const open = useCurrentModule();
  const entry = useInstances((state) => instanceOf(state, open?.key ?? null));
  const ready = open?.summary != null;
  const busy = entry.status === 'running' || entry.status === 'instantiating';
  return (
    <Panel name={t('name')}>
      <div className={styles.bar}>
        <Button disabled={!ready || busy} onPress={() => open !== null && void instantiate(open.key)} title={t('instantiateHint')}>
          {t('instantiate')}
        </Button>
        <Button
          look="danger"
          disabled={!busy && entry.status !== 'live'}
          onPress={() => open !== null && void terminate(open.key)}
          title={t('terminateHint')}
        >
          {t('terminate')}
        </Button>
        {open !== null && open.component === null && <LevelSwitch open={open} />}
      </div>
      <div className={styles.state}>
        <StatusText entry={entry} />
        {open?.component != null && <p>{t('component:notInstantiated')}</p>}
        {entry.failure !== null && <FailureLine failure={entry.failure} />}
        {open !== null && ready && <Needs open={open} needs={entry.state?.needs ?? null} />}
      </div>
    </Panel>
  );
}
