import { useTranslation } from '../locales/use-translation';
import { dismissNotice, useApp } from '../state/app-store';
import { FailureNotice } from '../ui/failure-notice';
import styles from './notices.module.css';

/** What a person did not ask for just now is not called out. */
const QUIET: readonly string[] = ['session-incomplete'];

/** Failures that belong to no panel. They stay until they are dismissed: reading them has no time limit. */
export function Notices() {
  const { t } = useTranslation('shell');
  const notices = useApp((state) => state.notices);
  if (notices.length === 0) return null;
  return (
    <section className={styles.notices} data-notices aria-label={t('region.notices')}>
      {notices.map(({ id, failure }) => (
        <FailureNotice key={id} failure={failure} urgent={!QUIET.includes(failure.code)} onDismiss={() => dismissNotice(id)} />
      ))}
    </section>
  );
}
