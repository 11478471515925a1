import type { Artifact } from '../../preload/contract/artifact';
import type { ComponentSummary } from '../wasm/component/component';
import type { ByteRange } from '../wasm/model/module';
import type { Signature } from '../wasm/model/signature';
import { fail, type Outcome, ok } from '../wasm/outcome';
import type { ModuleSource, Opened } from '../workers/protocol';
import { holdArtifact } from './artifacts';
import { createSlot, type Scope } from './module-scope';
import type { ModuleKey, NestedIn } from './module-store';
import { type DecodeClient, startDecodeWorker, startWatWorker } from './workers';

/** wabt can hang on deeply nested text (its parser recurses on a small stack), so assembling has an end. Milliseconds. */
const ASSEMBLE_LIMIT = 20_000;

/** A worker that holds a module's bytes, and what it has them from. Both are let go with the scope. */
export interface Decoder {
  readonly scope: Scope;
  readonly client: DecodeClient;
  readonly artifact: Artifact;
  readonly nestedIn: NestedIn | null;
  /** Text to assemble in place of the artifact's: a person is editing it. */
  readonly text: string | null;
}

/** The newest opening of each module: an older one that is not done by then has ended. */
const opening = createSlot<Decoder>();
/** Of what is shown. */
const decoders = createSlot<Decoder>();

/** Starts a worker for an artifact, or for what lies in a component. It becomes the module's with `keepDecoder`; until then the next opening ends it. */
export function startDecoder(key: ModuleKey, artifact: Artifact, nestedIn: NestedIn | null, text: string | null = null): Decoder {
  return opening.begin(key, (scope) => {
    holdArtifact(scope, artifact);
    const client = startDecodeWorker();
    scope.onEnd(() => client.terminate());
    return { scope, client, artifact, nestedIn, text };
  });
}

/** The decoder that is being opened is the module's from now on; the one before it ends. */
export function keepDecoder(key: ModuleKey): void {
  opening.moveTo(key, decoders);
}

/** The worker that holds the module's bytes, or null. */
export function decoderOf(key: ModuleKey): DecodeClient | null {
  return decoders.of(key)?.client ?? null;
}

/** What the module's shown contents were decoded from. */
export function artifactOf(key: ModuleKey): Artifact | null {
  return decoders.of(key)?.artifact ?? null;
}

export type Decoded = { readonly client: DecodeClient } & (
  | { readonly kind: 'module'; readonly opened: Opened; readonly signatures: Promise<readonly Signature[] | null> }
  | { readonly kind: 'component'; readonly component: ComponentSummary }
);

/** Reads and decodes the decoder's artifact. `onProgress` gets the share that is read, 0…1. */
export async function decode(decoder: Decoder, onProgress: (done: number) => void): Promise<Outcome<Decoded>> {
  const { client, artifact } = decoder;
  const decoding = decodeIn(decoder, onProgress);
  const signatures = readGlue(client, artifact);
  const outcome = await decoding;
  if (outcome.ok) return ok({ client, kind: 'module', opened: outcome.value, signatures });
  const component = outcome.failure.code === 'component' ? await client.ask({ kind: 'component' }) : outcome;
  return component.ok ? ok({ client, kind: 'component', component: component.value }) : component;
}

async function decodeIn(
  { scope, client, artifact, nestedIn, text }: Decoder,
  onProgress: (done: number) => void,
): Promise<Outcome<Opened>> {
  if (artifact.format === 'wasm')
    return client.ask({ kind: 'decode', source: urlSource(artifact, nestedIn?.fileRange ?? null) }, { onProgress });
  if (nestedIn === null) return decodeText(scope, artifact, client, text);
  const around = decoders.of(nestedIn.key);
  if (around === null) return fail({ code: 'fetch-failed', facts: { status: 0, reason: 'closed' } });
  const port = sharePort(around, nestedIn.range);
  return client.ask({ kind: 'decode', source: { kind: 'port', port } }, { transfer: [port], onProgress });
}

async function decodeText(scope: Scope, artifact: Artifact, client: DecodeClient, text: string | null): Promise<Outcome<Opened>> {
  const { port1, port2 } = new MessageChannel();
  const assembler = startWatWorker();
  const ended = scope.onEnd(() => assembler.terminate());
  const decoded = client.ask({ kind: 'decode', source: { kind: 'port', port: port1 } }, { transfer: [port1] });
  const assembled = await assembler.ask(
    { kind: 'assemble', url: artifact.url, name: artifact.name, ...(text === null ? {} : { text }), to: port2 },
    {
      transfer: [port2],
      timeout: ASSEMBLE_LIMIT,
      late: { code: 'assemble-timeout', facts: { name: artifact.name, seconds: ASSEMBLE_LIMIT / 1000 } },
    },
  );
  assembler.terminate();
  ended();
  return assembled.ok ? decoded : assembled;
}

/** Asked for while the module is being read. */
async function readGlue(client: DecodeClient, { glue }: Artifact): Promise<readonly Signature[] | null> {
  const typesUrl = glue?.typesUrl ?? null;
  if (typesUrl === null) return null;
  const answer = await client.ask({ kind: 'glue', typesUrl });
  return answer.ok ? answer.value.signatures : null;
}

export interface SharedSource {
  readonly source: ModuleSource;
  readonly transfer: readonly Transferable[];
  readonly artifact: Artifact;
}

/** Where another worker gets the bytes from that this module was decoded from: its file, or the decode worker for assembled WAT. */
export function shareSource(key: ModuleKey): SharedSource | null {
  const decoder = decoders.of(key);
  if (decoder === null) return null;
  const { artifact, nestedIn } = decoder;
  if (artifact.format === 'wasm') return { source: urlSource(artifact, nestedIn?.fileRange ?? null), transfer: [], artifact };
  const port = sharePort(decoder, null);
  return { source: { kind: 'port', port }, transfer: [port], artifact };
}

function urlSource({ url, byteLength }: Artifact, range: ByteRange | null): ModuleSource {
  return { kind: 'url', url, byteLength, ...(range === null ? {} : { range }) };
}

/** The end of a wire at which the bytes that a decode worker holds arrive, or a range of them. */
function sharePort({ client }: Decoder, range: ByteRange | null): MessagePort {
  const { port1, port2 } = new MessageChannel();
  void client.ask({ kind: 'share', port: port1, ...(range === null ? {} : { range }) }, { transfer: [port1] });
  return port2;
}
