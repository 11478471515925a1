import clsx from 'clsx';
import { useTranslation } from '../../locales/use-translation';
import type { InstanceEntry, InstanceStatus } from '../../state/instance-store';
import styles from './instance.module.css';

const TONES: Readonly<Record<InstanceStatus, 'good' | 'work' | 'bad' | 'none'>> = {
  'not instantiated': 'none',
  instantiating: 'work',
  live: 'good',
  running: 'work',
  terminated: 'none',
  failed: 'bad',
};

export function StatusText({ entry }: { readonly entry: InstanceEntry }) {
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
