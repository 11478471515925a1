import type { Workspace } from '../../preload/contract/crate';
import type { Failure } from '../../preload/contract/failure';
import { bridge } from '../bridge';
import { notify } from './app-store';
import { loadFile } from './source-files';
import { revealPanel } from './view-store';
import { findPackage, useWorkspaces } from './workspace-store';

export async function openCrateDialog(): Promise<void> {
  const answer = await bridge.request('crate:choose', null);
  if (!answer.ok) notify(answer.failure);
}

/** Asks for the folder that a new crate goes into; null when cancelled. */
export async function chooseParent(): Promise<string | null> {
  const answer = await bridge.request('crate:choose-parent', null);
  if (answer.ok) return answer.value;
  notify(answer.failure);
  return null;
}

/** Answers with what is wrong, for the dialog to show in place, or null when the crate was written and opened. */
export async function createCrate(parent: string, name: string): Promise<Failure | null> {
  const answer = await bridge.request('crate:create', { parent, name });
  return answer.ok ? null : answer.failure;
}

export async function loadFiles(packageId: string): Promise<void> {
  const answer = await bridge.request('crate:files', { packageId });
  if (answer.ok) useWorkspaces.setState(({ files }) => ({ files: { ...files, [packageId]: answer.value } }));
  else notify(answer.failure);
}

/** Main has opened a crate, whatever asked for it: its first package that yields a module becomes the chosen one, its lib.rs the open file. */
export async function receiveCrate(workspace: Workspace): Promise<void> {
  revealPanel('crates');
  if (await takeCrate(workspace)) revealPanel('editor');
}

/** A crate that is open again: what was in front stays there. */
export async function restoreCrate(workspace: Workspace): Promise<void> {
  await takeCrate(workspace);
}

/** True when its lib.rs is open. */
async function takeCrate(workspace: Workspace): Promise<boolean> {
  useWorkspaces.setState(({ workspaces }) => ({
    workspaces: [...workspaces.filter((other) => other.root !== workspace.root), workspace],
  }));
  const first = workspace.packages.find((candidate) => candidate.cdylib) ?? workspace.packages[0];
  if (first === undefined) return false;
  useWorkspaces.setState({ packageId: first.id });
  await loadFiles(first.id);
  const lib = useWorkspaces.getState().files[first.id]?.find((path) => path === 'src/lib.rs');
  return lib !== undefined && (await loadFile(first.id, lib));
}

export async function showCrateInFolder(packageId: string): Promise<void> {
  const answer = await bridge.request('crate:show-in-folder', { packageId });
  if (!answer.ok) notify(answer.failure);
}

export async function copyCratePath(packageId: string): Promise<void> {
  const answer = await bridge.request('crate:copy-path', { packageId });
  if (!answer.ok) notify(answer.failure);
}

export async function closeCrate(root: string): Promise<void> {
  const answer = await bridge.request('crate:close', { root });
  if (!answer.ok) return notify(answer.failure);
  useWorkspaces.setState((state) => {
    const workspaces = state.workspaces.filter((workspace) => workspace.root !== root);
    const stays = findPackage({ ...state, workspaces }, state.packageId) !== null;
    return { workspaces, packageId: stays ? state.packageId : (workspaces[0]?.packages[0]?.id ?? null) };
  });
}
