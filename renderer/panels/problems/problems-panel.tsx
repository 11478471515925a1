import type { KeyboardEvent } from 'react';
import type { Diagnostic } from '../../../preload/contract/build';
import { useTranslation } from '../../locales/use-translation';
import { buildOf, useBuilds } from '../../state/build-store';
import { keyOfBuild, useModules } from '../../state/module-store';
import { useWorkspaces } from '../../state/workspace-store';
import { EmptyState } from '../../ui/empty-state';
import { FailureNotice } from '../../ui/failure-notice';
import { Panel } from '../../ui/panel';
import { rowOfKey } from '../../ui/row-keys';
import { Problem } from './problem';
import styles from './problems.module.css';

/** What the compiler said of the chosen package, worst first as it said it. */
export function ProblemsPanel() {
  const { t } = useTranslation('problems');
  const packageId = useWorkspaces((state) => state.packageId);
  const build = useBuilds((state) => buildOf(state, packageId));
  const { diagnostics, failure, status } = build;
  const stays = useModules(({ modules }) => packageId !== null && modules[keyOfBuild(packageId)]?.summary != null);
  const told = failure !== null && (diagnostics.length === 0 || failure.code !== 'build-failed');
  return (
    <Panel name={t('name')}>
      {status === 'failed' && stays && <p className={styles.stays}>{t('stays')}</p>}
      {told && (
        <div className={styles.failure}>
          <FailureNotice failure={failure} urgent={false} />
        </div>
      )}
      {diagnostics.length === 0 ? (
        !told && <EmptyState>{t(status === 'built' ? 'none' : 'noneYet')}</EmptyState>
      ) : (
        <ul className={styles.list} aria-label={t('name')} onKeyDown={walk}>
          {numbered(diagnostics).map(({ key, diagnostic }) => (
            <Problem key={key} packageId={packageId} diagnostic={diagnostic} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** The compiler may say the same of two places, so equal words are counted. */
function numbered(diagnostics: readonly Diagnostic[]): readonly { readonly key: string; readonly diagnostic: Diagnostic }[] {
  const seen = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const words = `${diagnostic.message}@${diagnostic.span?.file}:${diagnostic.span?.line}:${diagnostic.span?.column}`;
    const times = (seen.get(words) ?? 0) + 1;
    seen.set(words, times);
    return { key: `${words}#${times}`, diagnostic };
  });
}

function walk(event: KeyboardEvent<HTMLUListElement>): void {
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-place]')];
  const now = places.findIndex((place) => place.contains(document.activeElement));
  const next = now === -1 ? null : rowOfKey(event.key, now, places.length, 10);
  if (next === null) return;
  event.preventDefault();
  places[next]?.focus();
}
