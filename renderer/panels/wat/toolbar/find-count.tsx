import { useTranslation } from '../../../locales/use-translation';
import type { ModuleKey } from '../../../state/module-store';
import { stopSearch } from '../../../state/wat/search';
import { useWatViews } from '../../../state/wat/view-store';
import type { ModuleFailure } from '../../../wasm/outcome';
import { JobBar } from '../job-bar';
import styles from '../wat.module.css';

/** Which of how many; while the search runs, how far it is and a way to end it. */
export function FindCount({ moduleKey }: { readonly moduleKey: ModuleKey }) {
  const { t, i18n } = useTranslation('wat');
  const search = useWatViews((views) => views[moduleKey]?.search ?? null);
  const ordinal = useWatViews((views) => views[moduleKey]?.match?.ordinal ?? null);
  if (search === null) return null;
  if (search.phase === 'failed') return <FindFault failure={search.failure} />;
  const shown = (count: number) => count.toLocaleString(i18n.language);
  const running = search.phase === 'running';
  if (search.phase === 'complete' && search.count === 0) {
    return (
      <span role="alert" className={styles.missed}>
        {t('nothingFound')}
      </span>
    );
  }
  const count = ordinal === null ? t('matches', { count: search.count, shown: shown(search.count) }) : null;
  return (
    <span className={styles.found}>
      <span role="status" aria-label={t('found')}>
        {count ?? t('matchOf', { place: shown((ordinal ?? 0) + 1), total: shown(search.count) })}
        {search.phase === 'stopped' && '+'}
      </span>
      {running && <JobBar label={t('searching')} done={search.done} cancel={t('stopSearch')} onCancel={() => stopSearch(moduleKey)} />}
    </span>
  );
}

function FindFault({ failure }: { readonly failure: ModuleFailure | null }) {
  const { t } = useTranslation(['wat', 'failure']);
  if (failure === null) return null;
  const { code, facts } = failure;
  return (
    <span role="alert" className={styles.missed}>
      {code === 'bad-pattern' ? t('badPattern', { detail: String(facts.message ?? '') }) : t(`failure:${code}.title`, facts)}
    </span>
  );
}
