import type { Package, Workspace } from '../../../preload/contract/crate';
import { keyOfBuild, type ModuleKey, useModules } from '../../state/module-store';
import { findPackage, useWorkspaces } from '../../state/workspace-store';
import { focusedRow } from '../dock-control';

/** The module that a command is about: the one whose row has the focus, else the one in view. */
export function targetModule(): ModuleKey | null {
  const { modules, current } = useModules.getState();
  const row = focusedRow('modules');
  return row !== null && row in modules ? row : current;
}

/** The package that a command is about: the one whose row, or whose file's, has the focus, else the chosen one. */
export function targetPackage(): { readonly workspace: Workspace; readonly package: Package } | null {
  const state = useWorkspaces.getState();
  return focusedPackage() ?? findPackage(state, state.packageId);
}

/** What is to be taken out of the app: the crate where its row has the focus or nothing else is open, else the module. */
export function targetOutside():
  | { readonly kind: 'module'; readonly key: ModuleKey }
  | { readonly kind: 'crate'; readonly packageId: string }
  | null {
  const crate = focusedPackage();
  const key = targetModule();
  if (crate === null && key !== null) return { kind: 'module', key };
  const found = crate ?? targetPackage();
  return found === null ? null : { kind: 'crate', packageId: found.package.id };
}

/** The built module whose package is to be exported, or null. */
export function targetBuild(): ModuleKey | null {
  const crate = focusedPackage();
  const key = crate === null ? targetModule() : keyOfBuild(crate.package.id);
  const open = key === null ? undefined : useModules.getState().modules[key];
  return open?.artifact.origin.kind === 'build' ? open.key : null;
}

function focusedPackage() {
  const row = focusedRow('crates');
  if (row === null) return null;
  const { workspaces } = useWorkspaces.getState();
  for (const workspace of workspaces) {
    const found = workspace.packages.find(({ id }) => row === id || row.startsWith(`${id}:`));
    if (found !== undefined) return { workspace, package: found };
  }
  return null;
}
