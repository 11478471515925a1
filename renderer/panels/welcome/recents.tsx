import { useTranslation } from '../../locales/use-translation';
import { useApp } from '../../state/app-store';
import { openRecent } from '../../state/open-module';
import { Badge } from '../../ui/badge';
import { Name } from '../../ui/name';
import styles from './welcome.module.css';

const SHOWN = 6;

export function Recents() {
  const { t } = useTranslation('welcome');
  const recent = useApp((state) => state.settings?.recent) ?? [];
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby="welcome-recent">
      <h2 id="welcome-recent" className={styles.heading}>
        {t('recent')}
      </h2>
      <ul className={styles.recent}>
        {recent.slice(0, SHOWN).map(({ kind, path }, index) => (
          <li key={`${kind}:${path}`}>
            <button type="button" onClick={() => void openRecent(index)}>
              <Name text={lastPart(path)} />
              <Badge>{t(`recentKind.${kind}`)}</Badge>
              <Name text={path} className={styles.path} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function lastPart(path: string): string {
  return path.split(/[\\/]/).findLast((part) => part !== '') ?? path;
}
