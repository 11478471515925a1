import { create } from 'zustand';
import type { PackageFormat } from '../../preload/contract/contract';
import { bridge, handPort } from '../bridge';
import type { ModuleFailure } from '../wasm/outcome';
import { notify } from './app-store';
import { decoderOf } from './decoder';
import { type ModuleKey, useModules } from './module-store';
import { openDialog } from './view-store';

/** The module whose package the dialog asks about. */
export const useExportTarget = create<{ readonly key: ModuleKey | null }>(() => ({ key: null }));

export async function showInFolder(key: ModuleKey): Promise<void> {
  const artifactId = artifactIdOf(key);
  if (artifactId === null) return;
  const answer = await bridge.request('module:show-in-folder', { artifactId });
  if (!answer.ok) notify(answer.failure);
}

export async function copyPath(key: ModuleKey): Promise<void> {
  const artifactId = artifactIdOf(key);
  if (artifactId === null) return;
  const answer = await bridge.request('module:copy-path', { artifactId });
  if (!answer.ok) notify(answer.failure);
}

/** Writes the module's bytes to a file that the person chooses: those that are shown, of a text what it was assembled to. */
export async function saveModule(key: ModuleKey): Promise<void> {
  const open = useModules.getState().modules[key];
  if (open === undefined) return;
  const target = await bridge.request('module:choose-file', {
    suggestedName: `${open.artifact.name.replace(/\.(wasm|wat|wast)$/i, '')}.wasm`,
  });
  if (!target.ok) return notify(target.failure);
  if (target.value === null) return;
  // While the person chose, the module may have been closed.
  const client = decoderOf(key);
  if (client === null) return notify(REPLACED);
  const { port1, port2 } = new MessageChannel();
  handPort(target.value.token, port1);
  const saved = await client.ask({ kind: 'save-bytes', port: port2 }, { transfer: [port2] });
  if (!saved.ok) notify(client.alive ? saved.failure : REPLACED);
}

const REPLACED: ModuleFailure = { code: 'save-failed', facts: { reason: 'text-replaced' } };

/** Asks in which form the package is wanted. */
export function askExport(key: ModuleKey): void {
  useExportTarget.setState({ key });
  openDialog('export-package');
}

/** Writes the package that a module was built with; true when it is written, and the dialog has done its work. */
export async function exportPackage(key: ModuleKey, format: PackageFormat): Promise<boolean> {
  const artifactId = artifactIdOf(key);
  if (artifactId === null) return true;
  const answer = await bridge.request('package:export', { artifactId, format });
  if (!answer.ok) notify(answer.failure);
  return answer.ok && answer.value !== null;
}

function artifactIdOf(key: ModuleKey): string | null {
  return useModules.getState().modules[key]?.artifact.id ?? null;
}
