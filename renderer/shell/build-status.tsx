import { clsx } from 'clsx';
import { useEffect, useState } from 'react';
import { useTranslation } from '../locales/use-translation';
import { type Build, buildOf, useBuilds } from '../state/build-store';
import { useWorkspaces } from '../state/workspace-store';
import { formatSeconds } from '../ui/format-time';
import styles from './status-bar.module.css';

/** The one word on the build, said when it changes; the running clock is for the eye. */
export function BuildStatus() {
  const { t, i18n } = useTranslation('shell');
  const packageId = useWorkspaces((state) => state.packageId);
  const build = useBuilds((state) => buildOf(state, packageId));
  const took = build.seconds === null ? null : formatSeconds(build.seconds, i18n.language);
  return (
    <span className={styles.build}>
      <span className={clsx(styles.dot, styles[build.status])} aria-hidden />
      <span role="status" aria-label={t('buildStatus.name')}>
        {t(wordOf(build), { seconds: took ?? '' })}
      </span>
      {build.startedAt !== null && <Clock since={build.startedAt} />}
    </span>
  );
}

function wordOf({ status, seconds }: Build): string {
  if (seconds === null && (status === 'built' || status === 'failed')) return `buildStatus.${status}Short`;
  return `buildStatus.${status}`;
}

/** Ticks only while something is built: an idle window wakes no processor. */
function Clock({ since }: { readonly since: number }) {
  const { i18n } = useTranslation('shell');
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return <span aria-hidden>{formatSeconds(Math.max(0, (now - since) / 1000), i18n.language)}</span>;
}
