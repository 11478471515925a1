import type { Artifact } from '../../preload/contract/artifact';
import type { Outcome } from '../wasm/malformed';
import type { Summary } from '../wasm/module';
import type { ModuleSource } from '../workers/protocol';
import type { ModuleKey } from './module-store';
import { type DecodeClient, startDecodeWorker, startWatWorker } from './workers';

/** wabt can hang on deeply nested text (its parser recurses on a small stack), so assembling has an end. */
const ASSEMBLE_LIMIT = 20_000;

const decoders = new Map<ModuleKey, { readonly client: DecodeClient; readonly artifact: Artifact }>();

function urlSource(artifact: Artifact): ModuleSource {
  return { kind: 'url', url: artifact.url, byteLength: artifact.byteLength };
}

async function decodeText(artifact: Artifact, client: DecodeClient): Promise<Outcome<Summary>> {
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

export interface Decoded {
  readonly summary: Summary;
  readonly client: DecodeClient;
}

/** Reads and decodes an artifact in a worker of its own. The caller keeps the worker with `keepDecoder`, or ends it. */
export async function decodeArtifact(artifact: Artifact, onProgress: (fraction: number) => void): Promise<Outcome<Decoded>> {
  const client = startDecodeWorker();
  const outcome =
    artifact.format === 'wat'
      ? await decodeText(artifact, client)
      : await client.ask(
          { kind: 'decode', source: urlSource(artifact) },
          { onProgress: (done, total) => onProgress(total === 0 ? 0 : done / total) },
        );
  if (outcome.ok) return { ok: true, value: { summary: outcome.value, client } };
  client.terminate();
  return outcome;
}

export function keepDecoder(key: ModuleKey, artifact: Artifact, client: DecodeClient): void {
  decoders.get(key)?.client.terminate();
  decoders.set(key, { client, artifact });
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
  if (held.artifact.format === 'wasm') return { source: urlSource(held.artifact), transfer: [], artifact: held.artifact };
  const { port1, port2 } = new MessageChannel();
  void held.client.ask({ kind: 'share', port: port1 }, { transfer: [port1] });
  return { source: { kind: 'port', port: port2 }, transfer: [port2], artifact: held.artifact };
}
