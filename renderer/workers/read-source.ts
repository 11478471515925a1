import type { Outcome } from '../wasm/malformed';
import type { ModuleSource } from './protocol';

/** A module's bytes, by the worker's own fetch or from another worker; the page never holds them. */
export async function readSource(source: ModuleSource): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (source.kind === 'port') return { ok: true, value: await receive(source.port) };
  try {
    const response = await fetch(source.url);
    if (!response.ok) return { ok: false, failure: { code: 'fetch-failed', facts: { status: response.status } } };
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.byteLength !== source.byteLength) {
      return { ok: false, failure: { code: 'file-changed', facts: { expected: source.byteLength, actual: bytes.byteLength } } };
    }
    return { ok: true, value: bytes };
  } catch (error) {
    return { ok: false, failure: { code: 'fetch-failed', facts: { status: 0 }, detail: String(error) } };
  }
}

function receive(port: MessagePort): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      port.close();
      resolve(new Uint8Array(data));
    };
  });
}
