import { create } from 'zustand';
import type { Package, Workspace } from '../../preload/contract/crate';
import { useModules } from './module-store';

export interface WorkspaceState {
  readonly workspaces: readonly Workspace[];
  /** The package that Build, Watch and the editor mean. */
  readonly packageId: string | null;
  /** Editable files by package id; absent until asked for. */
  readonly files: Readonly<Record<string, readonly string[]>>;
}

export const useWorkspaces = create<WorkspaceState>(() => ({ workspaces: [], packageId: null, files: {} }));

/** The package with that id and its workspace. */
export function findPackage(state: WorkspaceState, packageId: string | null): { workspace: Workspace; package: Package } | null {
  for (const workspace of state.workspaces) {
    const found = workspace.packages.find((candidate) => candidate.id === packageId);
    if (found !== undefined) return { workspace, package: found };
  }
  return null;
}

export function choosePackage(packageId: string): void {
  useWorkspaces.setState({ packageId });
}

/** True while nothing is open: Welcome then offers the beginnings, and the other panels keep quiet. */
export function useFirstScreen(): boolean {
  const noModule = useModules((state) => state.order.length === 0);
  const noCrate = useWorkspaces((state) => state.workspaces.length === 0);
  return noModule && noCrate;
}
