import { bridge, handPort } from '../../bridge';
import { fail, type ModuleFailure, type Outcome } from '../../wasm/outcome';
import type { WatPosition } from '../../wasm/print/document';
import type { AskOptions } from '../../workers/worker-client';
import { notify } from '../app-store';
import { type ModuleKey, useModules } from '../module-store';
import { jobsOf, patchJobs } from './jobs-store';
import { whenPrinted } from './printer';
import type { WatSession } from './sessions';

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
  const session = await whenPrinted(key);
  if (session === null) return notify(overtaken({ kind: 'save' }));
  patchJobs(key, { saving: 0 });
  const saved = await writeText(
    key,
    session,
    target.value.token,
    { kind: 'save' },
    (done, total) => jobsOf(key).saving !== null && total > 0 && patchJobs(key, { saving: done / total }),
  );
  patchJobs(key, { saving: null });
  if (!saved.ok && saved.failure.code !== 'save-cancelled') notify(saved.failure);
}

export function cancelSave(key: ModuleKey): void {
  stopWriting(key, 'save');
}

type Job = { readonly kind: 'save' } | { readonly kind: 'copy'; readonly from: WatPosition; readonly to: WatPosition };

type Running = Pick<WatSession, 'client'>;

/** Who writes for a module, of each kind of job the newest: meanwhile another text may be shown, which another worker answers for. */
const running: Readonly<Record<Job['kind'], Map<ModuleKey, Running>>> = { save: new Map(), copy: new Map() };

/** Has the text's worker write to where the token leads; the page hands main the other end of the wire and sees no word of it. */
export async function writeText(
  key: ModuleKey,
  { client }: WatSession,
  token: string,
  job: Job,
  onProgress: NonNullable<AskOptions['onProgress']>,
): Promise<Outcome<null>> {
  // With a worker that has ended the wire would stay open, and main would wait for it.
  if (!client.alive) return fail(overtaken(job));
  // One worker ends an older job of the kind by itself; two know nothing of each other.
  if (running[job.kind].get(key)?.client !== client) stopWriting(key, job.kind);
  const mine: Running = { client };
  running[job.kind].set(key, mine);
  const { port1, port2 } = new MessageChannel();
  handPort(token, port1);
  const written = await client.ask({ ...job, port: port2 }, { transfer: [port2], onProgress });
  if (running[job.kind].get(key) === mine) running[job.kind].delete(key);
  return written.ok || client.alive ? written : fail(overtaken(job));
}

/** Ends a job where it runs. What it was to write to stays as it was. */
export function stopWriting(key: ModuleKey, kind: Job['kind']): void {
  void running[kind].get(key)?.client.ask({ kind: 'cancel', what: kind });
}

/** The worker was ended, since the module was built again, closed, or printed by another printer. */
export function overtaken({ kind }: { readonly kind: Job['kind'] }): ModuleFailure {
  return { code: `${kind}-failed`, facts: { reason: 'text-replaced' } };
}
