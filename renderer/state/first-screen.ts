import { useModules } from './module-store';
import { useWorkspaces } from './workspace-store';

/** True while nothing is open: Welcome then offers the beginnings, and the other panels keep quiet. */
export function useFirstScreen(): boolean {
  const noModule = useModules((state) => state.order.length === 0);
  const noCrate = useWorkspaces((state) => state.workspaces.length === 0);
  return noModule && noCrate;
}
