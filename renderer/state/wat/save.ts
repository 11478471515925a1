import { bridge } from '../../bridge';
import { notify } from '../app-store';
import { type ModuleKey, useModules } from '../module-store';
import { jobsOf, patchJobs } from './jobs-store';
import { whenPrinted } from './printer';
import { overtaken, stopWriting, writeText } from './write-text';

/** Writes the whole text to a file that the person chooses: from the worker to main by parts, never across the page. */
export async function saveWat(key: ModuleKey): Promise<void> {
  const open = useModules.getState().modules[key];
  if (open === undefined || jobsOf(key).saving !== null) return;
  if ((await whenPrinted(key)) === null) return;
  const suggestedName = `${open.artifact.name.replace(/\.(wasm|wat)$/i, '')}.wat`;
  const target = await bridge.request('wat:choose-file', { suggestedName });
  if (!target.ok) return notify(target.failure);
  if (target.value === null) return;
  // While the person chose, the module may have been built again or another printer been chosen.
  const text = await whenPrinted(key);
  if (text === null) return notify(overtaken({ kind: 'save' }));
  patchJobs(key, { saving: 0 });
  const saved = await writeText(
    key,
    text,
    target.value.token,
    { kind: 'save' },
    (saving) => jobsOf(key).saving !== null && patchJobs(key, { saving }),
  );
  patchJobs(key, { saving: null });
  if (!saved.ok && saved.failure.code !== 'save-cancelled') notify(saved.failure);
}

export function cancelSave(key: ModuleKey): void {
  stopWriting(key, 'save');
}
