import { handPort } from '../bridge';
import type { ModuleFailure, Outcome } from '../wasm/malformed';
import type { WatPlace } from '../wasm/print/document';
import type { AskOptions } from '../workers/worker-client';
import type { WatSession } from './wat-sessions';

type Job = { readonly kind: 'save' } | { readonly kind: 'copy'; readonly from: WatPlace; readonly to: WatPlace };

/** Has the text's worker write to where the token leads; the page hands main the other end of the wire and sees no word of it. */
export async function writeText(
  { client }: WatSession,
  token: string,
  job: Job,
  onProgress: NonNullable<AskOptions['onProgress']>,
): Promise<Outcome<null>> {
  // With a worker that has ended the wire would stay open, and main would wait for it.
  if (!client.alive) return { ok: false, failure: overtaken(job) };
  const { port1, port2 } = new MessageChannel();
  handPort(token, port1);
  const written = await client.ask({ ...job, port: port2 }, { transfer: [port2], onProgress });
  return written.ok || client.alive ? written : { ok: false, failure: overtaken(job) };
}

/** The worker was ended, since the module was built again, closed, or printed by another printer. */
export function overtaken({ kind }: { readonly kind: Job['kind'] }): ModuleFailure {
  return { code: `${kind}-failed`, facts: { reason: 'text-replaced' } };
}
