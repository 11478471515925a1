import type { Module } from '../wasm/model/module';
import decodeUrl from '../workers/decode.worker?worker&url';
import instanceUrl from '../workers/instance.worker?worker&url';
import type {
  DecodeReplies,
  DecodeRequest,
  InstancePush,
  InstanceReplies,
  InstanceRequest,
  WatReplies,
  WatRequest,
} from '../workers/protocol';
import watUrl from '../workers/wat.worker?worker&url';
import { type Client, connect } from '../workers/worker-client';

export type DecodeClient = Client<DecodeRequest, DecodeReplies>;
export type WatClient = Client<WatRequest, WatReplies>;
export type InstanceClient = Client<InstanceRequest, InstanceReplies>;

/** Ready before it is needed: a worker takes longer to start than most modules to decode. */
let spare: DecodeClient | null = null;
let waiting = 0;
/** Milliseconds. */
const SPARE_AFTER = 600;

export function startDecodeWorker(): DecodeClient {
  const ready = spare?.alive === true ? spare : newDecodeWorker();
  spare = null;
  keepWorkerReady();
  return ready;
}

/**
 * Has the next decode worker started, and all of its code compiled, when the page has had nothing else to do for a while: that takes a core
 * from the module that is being opened. `onReady` gets what it decoded to that end; nobody calls it where a module is opened before.
 */
export function keepWorkerReady(onReady?: (rehearsed: Module) => void): void {
  window.clearTimeout(waiting);
  waiting = window.setTimeout(() => requestIdleCallback(() => void makeSpare(onReady)), SPARE_AFTER);
}

async function makeSpare(onReady?: (rehearsed: Module) => void): Promise<void> {
  if (spare?.alive === true) return;
  spare = newDecodeWorker();
  const rehearsed = await spare.ask({ kind: 'rehearse' });
  if (rehearsed.ok) onReady?.(rehearsed.value);
}

function newDecodeWorker(): DecodeClient {
  return connect<DecodeRequest, DecodeReplies>(new Worker(decodeUrl, { type: 'module', name: 'decode' }));
}

export function startWatWorker(): WatClient {
  return connect<WatRequest, WatReplies>(new Worker(watUrl, { type: 'module', name: 'wat' }));
}

/** The query names the artifact, so that main can serve the worker with a CSP that opens this one artifact's folder and no other. */
export function startInstanceWorker(artifactId: string, onPush: (push: InstancePush) => void): InstanceClient {
  const url = `${instanceUrl}?artifact=${encodeURIComponent(artifactId)}`;
  return connect<InstanceRequest, InstanceReplies, InstancePush>(new Worker(url, { type: 'module', name: 'instance' }), onPush);
}
