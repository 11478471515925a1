import clsx from 'clsx';
import { useTranslation } from '../../locales/use-translation';
import { instantiate, terminate } from '../../state/instance';
import { type InstanceEntry, type InstanceStatus, instanceOf, useInstances } from '../../state/instance-store';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/panel';
import type { ModuleFailure } from '../../wasm/outcome';
import { useCurrentModule } from '../use-current-module';
import styles from './instance.module.css';
import { LevelSwitch } from './level-switch';
import { Needs } from './needs';

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

const TONES: Readonly<Record<InstanceStatus, 'good' | 'work' | 'bad' | 'none'>> = {
  'not instantiated': 'none',
  instantiating: 'work',
  live: 'good',
  running: 'work',
  terminated: 'none',
  failed: 'bad',
};

function StatusText({ entry }: { readonly entry: InstanceEntry }) {
  const { t } = useTranslation('instance');
  const tone = entry.status === 'terminated' && entry.fresh ? 'good' : TONES[entry.status];
  return (
    <span className={styles.status}>
      <span aria-hidden="true" className={clsx(styles.dot, tone !== 'none' && styles[tone])} />
      <span role="status" aria-label={t('statusName')}>
        {entry.status === 'terminated' && entry.fresh ? t('terminatedFresh') : t(`status.${entry.status}`)}
      </span>
    </span>
  );
}

/** A failure by its title alone; the whole of it stands in Call, where the eye is. */
function FailureLine({ failure }: { readonly failure: ModuleFailure }) {
  const { t, i18n } = useTranslation('failure');
  const code = i18n.exists(`failure:${failure.code}.title`) ? failure.code : 'unexpected';
  return <span className={styles.failure}>{t(`${code}.title`, { replace: { code: failure.code, ...failure.facts } })}</span>;
}
