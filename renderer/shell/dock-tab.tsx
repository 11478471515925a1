import type { IDockviewPanelHeaderProps } from 'dockview-react';
import { useEffect } from 'react';
import { useTranslation } from '../locales/use-translation';
import { buildOf, useBuilds } from '../state/build-store';
import { currentModule, useModules } from '../state/module-store';
import { useWorkspaces } from '../state/workspace-store';
import styles from './dock.module.css';
import { nameKey, type PanelId, panelId } from './panels';

/** A tab is named by its panel alone; the count beside it is for the eye. */
export function DockTab({ api }: IDockviewPanelHeaderProps) {
  const { t } = useTranslation('shell');
  const id = panelId(api.id);
  const name = id === null ? api.id : t(nameKey(id));
  const count = useCount(id);
  useEffect(() => api.setTitle(name), [api, name]);
  return (
    <span className={styles.tab} data-count={count}>
      {name}
    </span>
  );
}

/** The number beside a panel's name, or null where there is none to tell. */
function useCount(panel: PanelId | null): string | null {
  const { i18n } = useTranslation('shell');
  const packageId = useWorkspaces((state) => state.packageId);
  const problems = useBuilds((state) => (panel === 'problems' ? buildOf(state, packageId).diagnostics.length : null));
  const rows = useModules((state) => {
    const counts = currentModule(state)?.summary?.counts;
    if (counts === undefined) return null;
    return panel === 'imports' ? counts.imports : panel === 'exports' ? counts.exports : null;
  });
  const count = problems ?? rows;
  return count === null ? null : count.toLocaleString(i18n.language);
}
