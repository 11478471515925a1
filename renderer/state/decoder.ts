import type { Artifact } from '../../preload/contract/artifact';
import type { ComponentSummary } from '../wasm/component/component';
import type { ByteRange } from '../wasm/model/module';
import type { Signature } from '../wasm/model/signature';
import { fail, type Outcome, ok } from '../wasm/outcome';
import type { ModuleSource, Opened } from '../workers/protocol';
import type { ModuleKey, NestedIn } from './module-store';
import { type DecodeClient, startDecodeWorker, startWatWorker } from './workers';

/** wabt can hang on deeply nested text (its parser recurses on a small stack), so assembling has an end. */
const ASSEMBLE_LIMIT = 20_000;

interface Held {
  readonly client: DecodeClient;
  readonly artifact: Artifact;
  /** Where in the artifact's file the module lies; null: it is all of it. */
  readonly range: ByteRange | null;
}

const decoders = new Map<ModuleKey, Held>();

function urlSource(artifact: Artifact, range: ByteRange | null): ModuleSource {
  const { url, byteLength } = artifact;
  return { kind: 'url', url, byteLength, ...(range === null ? {} : { range }) };
}

async function decodeText(artifact: Artifact, client: DecodeClient): Promise<Outcome<Opened>> {
  const { port1, port2 } = new MessageChannel();
  const assembler = startWatWorker();
  const decoded = client.ask({ kind: 'decode', source: { kind: 'port', port: port1 } }, { transfer: [port1] });
  const assembled = await assembler.ask(
    { kind: 'assemble', url: artifact.url, name: artifact.name, to: port2 },
    {
      transfer: [port2],
      timeout: ASSEMBLE_LIMIT,
      late: { code: 'assemble-timeout', facts: { name: artifact.name, seconds: ASSEMBLE_LIMIT / 1000 } },
    },
  );
  assembler.terminate();
  return assembled.ok ? decoded : assembled;
}

export type Decoded = { readonly client: DecodeClient } & (
  | { readonly kind: 'module'; readonly opened: Opened; readonly signatures: Promise<readonly Signature[] | null> }
  | { readonly kind: 'component'; readonly component: ComponentSummary }
);

/** Reads and decodes an artifact, or what lies in a component, in a worker of its own. The caller keeps the worker with `keepDecoder`, or ends it. */
export async function decodeArtifact(
  artifact: Artifact,
  nestedIn: NestedIn | null,
  onProgress: (fraction: number) => void,
): Promise<Outcome<Decoded>> {
  const client = startDecodeWorker();
  const decoding = decodeIn(client, artifact, nestedIn, (done, total) => onProgress(total === 0 ? 0 : done / total));
  const signatures = readGlue(client, artifact);
  const outcome = await decoding;
  if (outcome.ok) return ok({ kind: 'module', opened: outcome.value, signatures, client });
  const component = outcome.failure.code === 'component' ? await client.ask({ kind: 'component' }) : outcome;
  if (component.ok) return ok({ kind: 'component', component: component.value, client });
  client.terminate();
  return component;
}

/** Asked for while the module is being read. */
async function readGlue(client: DecodeClient, { glue }: Artifact): Promise<readonly Signature[] | null> {
  const typesUrl = glue?.typesUrl ?? null;
  if (typesUrl === null) return null;
  const answer = await client.ask({ kind: 'glue', typesUrl });
  return answer.ok ? answer.value.signatures : null;
}

async function decodeIn(
  client: DecodeClient,
  artifact: Artifact,
  nestedIn: NestedIn | null,
  onProgress: (done: number, total: number) => void,
): Promise<Outcome<Opened>> {
  if (artifact.format === 'wasm')
    return client.ask({ kind: 'decode', source: urlSource(artifact, nestedIn?.fileRange ?? null) }, { onProgress });
  if (nestedIn === null) return decodeText(artifact, client);
  const around = decoders.get(nestedIn.key);
  if (around === undefined) return fail({ code: 'fetch-failed', facts: { status: 0, reason: 'closed' } });
  const port = sharePort(around, nestedIn.range);
  return client.ask({ kind: 'decode', source: { kind: 'port', port } }, { transfer: [port], onProgress });
}

export function keepDecoder(key: ModuleKey, artifact: Artifact, nestedIn: NestedIn | null, client: DecodeClient): void {
  decoders.get(key)?.client.terminate();
  decoders.set(key, { client, artifact, range: nestedIn?.fileRange ?? null });
}

/** The worker that holds the module's bytes, or null. */
export function decoderOf(key: ModuleKey): DecodeClient | null {
  return decoders.get(key)?.client ?? null;
}

export function dropDecoder(key: ModuleKey): void {
  decoders.get(key)?.client.terminate();
  decoders.delete(key);
}

export interface SharedSource {
  readonly source: ModuleSource;
  readonly transfer: readonly Transferable[];
  readonly artifact: Artifact;
}

/** Where another worker gets the bytes from that this module was decoded from: its file, or the decode worker for assembled WAT. */
export function shareSource(key: ModuleKey): SharedSource | null {
  const held = decoders.get(key);
  if (held === undefined) return null;
  const { artifact } = held;
  if (artifact.format === 'wasm') return { source: urlSource(artifact, held.range), transfer: [], artifact };
  const port = sharePort(held, null);
  return { source: { kind: 'port', port }, transfer: [port], artifact };
}

/** The end of a wire at which the bytes that a decode worker holds arrive, or a range of them. */
function sharePort(held: Held, range: ByteRange | null): MessagePort {
  const { port1, port2 } = new MessageChannel();
  void held.client.ask({ kind: 'share', port: port1, ...(range === null ? {} : { range }) }, { transfer: [port1] });
  return port2;
}
