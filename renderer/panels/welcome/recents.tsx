import { FileDigit, Package } from 'lucide-react';
import { useState } from 'react';
import type { Recent } from '../../../preload/contract/settings';
import { useTranslation } from '../../locales/use-translation';
import { useApp } from '../../state/app-store';
import { openRecent } from '../../state/open-module';
import { Ago } from '../../ui/ago';
import { Name } from '../../ui/name';
import styles from './welcome.module.css';

const SHOWN = 6;

/** What was opened last: its name, the folder that it is in, and how long ago. */
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
        {recent.slice(0, SHOWN).map((entry, index) => (
          <li key={`${entry.kind}:${entry.path}`}>
            <RecentRow entry={entry} onPress={() => void openRecent(index)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecentRow({ entry: { kind, path, openedAt }, onPress }: { readonly entry: Recent; readonly onPress: () => void }) {
  const { t } = useTranslation('welcome');
  const [now] = useState(() => Date.now());
  const { name, folder } = parts(path);
  const Icon = kind === 'crate' ? Package : FileDigit;
  return (
    <button type="button" title={path} onClick={onPress}>
      <Icon aria-hidden size={14} className={styles.kind} />
      <span className="visually-hidden">{t(`recentKind.${kind}`)}</span>
      <Name text={name} />
      <Name text={folder} className={styles.folder} />
      {openedAt !== undefined && <Ago time={openedAt} now={now} />}
    </button>
  );
}

function parts(path: string): { readonly name: string; readonly folder: string } {
  const found = /^(.*?)[\\/]*([^\\/]+)[\\/]*$/s.exec(path);
  return { name: found?.[2] ?? path, folder: found?.[1] ?? '' };
}
