import clsx from 'clsx';
import { useTranslation } from '../../locales/use-translation';
import type { InstanceEntry, InstanceStatus } from '../../state/instance-store';
import type { ModuleFailure } from '../../wasm/outcome';
import styles from './instance.module.css';

const TONES: Readonly<Record<InstanceStatus, 'good' | 'work' | 'bad' | 'none'>> = {
  'not instantiated': 'none',
  instantiating: 'work',
  live: 'good',
  running: 'work',
  terminated: 'none',
  failed: 'bad',
};

/** How the instance is, and where it failed, why: in as much of the line as is left, and whole in the tip. */
export function InstanceStatusText({ entry }: { readonly entry: InstanceEntry }) {
  const { t } = useTranslation('instance');
  const failure = useFailureTitle(entry.failure);
  const fresh = entry.status === 'terminated' && entry.fresh;
  const tone = fresh ? 'good' : TONES[entry.status];
  const words = fresh ? t('terminatedFresh') : t(`status.${entry.status}`);
  return (
    <span className={styles.status} title={failure === null ? words : `${words} · ${failure}`}>
      <span aria-hidden="true" className={clsx(styles.dot, tone !== 'none' && styles[tone])} />
      <span role="status" aria-label={t('statusName')}>
        {words}
      </span>
      {failure !== null && <span className={styles.failure}> {failure}</span>}
    </span>
  );
}

/** A failure by its title alone; the whole of it stands in Call, where the eye is. */
function useFailureTitle(failure: ModuleFailure | null): string | null {
  const { t, i18n } = useTranslation('failure');
  if (failure === null) return null;
  const code = i18n.exists(`failure:${failure.code}.title`) ? failure.code : 'unexpected';
  return t(`${code}.title`, { replace: { code: failure.code, ...failure.facts } });
}
