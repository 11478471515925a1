import { useTranslation } from '../locales/use-translation';
import { buildOf, useBuilds } from '../state/build-store';
import { currentModule, useModules } from '../state/module-store';
import type { PanelId } from '../state/view-store';
import { useWorkspaces } from '../state/workspace-store';

/** The number beside a panel's name, or null where there is none to tell. */
export function useTabCount(panel: PanelId | null): string | null {
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
