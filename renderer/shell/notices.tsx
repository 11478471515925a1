import { useTranslation } from '../locales/use-translation';
import { dismissNotice, useApp } from '../state/app-store';
import { FailureNotice } from '../ui/failure-notice';
import styles from './notices.module.css';

/** Failures that belong to no panel. They stay until they are dismissed: reading them has no time limit. */
export function Notices() {
  const { t } = useTranslation('shell');
  const notices = useApp((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <section className={styles.notices} aria-label={t('region.notices')}>
      {notices.map(({ id, failure }) => (
        <FailureNotice key={id} failure={failure} onDismiss={() => dismissNotice(id)} />
      ))}
    </section>
  );
}
