import { handPort } from '../../bridge';
import { fail, type ModuleFailure, type Outcome } from '../../wasm/outcome';
import type { WatPosition } from '../../wasm/print/document';
import type { AskOptions } from '../../workers/worker-client';
import { createSlot, type Scope, type Slot } from '../module-scope';
import type { ModuleKey } from '../module-store';
import type { WatText } from './text';

type Job =
  | { readonly kind: 'save' }
  /** `version`: of the document whose lines are named. */
  | { readonly kind: 'copy'; readonly from: WatPosition; readonly to: WatPosition; readonly version: number };

interface Writing {
  readonly client: WatText['client'];
  readonly scope: Scope;
  done: boolean;
}

/** Of each kind of job the newest: meanwhile another text may be shown, which another worker answers for. */
const writings: Readonly<Record<Job['kind'], Slot<Writing>>> = { save: createSlot(), copy: createSlot() };

/** Has the text's worker write to where the token leads; the page hands main the other end of the wire and sees no word of it. */
export async function writeText(
  key: ModuleKey,
  { client }: WatText,
  token: string,
  job: Job,
  onProgress: NonNullable<AskOptions['onProgress']>,
): Promise<Outcome<null>> {
  // With a worker that has ended the wire would stay open, and main would wait for it.
  if (!client.alive) return fail(overtaken(job));
  const writing = writings[job.kind].begin(key, (scope): Writing => {
    const begun: Writing = { client, scope, done: false };
    scope.onEnd(() => begun.done || cancelWriting(begun, job.kind));
    return begun;
  });
  const { port1, port2 } = new MessageChannel();
  handPort(token, port1);
  const written = await client.ask({ ...job, port: port2 }, { transfer: [port2], onProgress });
  writing.done = true;
  writing.scope.end();
  return written.ok || client.alive ? written : fail(overtaken(job));
}

/** Ends a job where it runs. What it was to write to stays as it was. */
export function stopWriting(key: ModuleKey, kind: Job['kind']): void {
  const writing = writings[kind].of(key);
  if (writing !== null) cancelWriting(writing, kind);
}

function cancelWriting({ client }: Writing, what: Job['kind']): void {
  if (client.alive) void client.ask({ kind: 'cancel', what });
}

/** The worker was ended, since the module was built again, closed, or printed by another printer. */
export function overtaken({ kind }: { readonly kind: Job['kind'] }): ModuleFailure {
  return { code: `${kind}-failed`, facts: { reason: 'text-replaced' } };
}
