import { decodeModule } from '../wasm/decode';
import { readSignatures } from '../wasm/glue/read-signatures';
import type { DecodedModule } from '../wasm/layout';
import type { Outcome } from '../wasm/malformed';
import type { DecodeRequest } from './protocol';
import { readSource, readText } from './read-source';
import type { Answering } from './serve';

interface Held {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly module: DecodedModule;
}

const NOT_DECODED = { ok: false, failure: { code: 'fetch-failed', facts: { status: 0, reason: 'not-decoded' } } } as const;

/** Holds one module: its bytes, and what was decoded from them. */
export function createDecodeAnswers() {
  let held: Held | null = null;

  async function decode(source: Extract<DecodeRequest, { kind: 'decode' }>['source'], answering: Answering): Promise<Outcome<unknown>> {
    const bytes = await readSource(source, answering.progress);
    if (!bytes.ok) return bytes;
    const module = decodeModule(bytes.value);
    if (!module.ok) return module;
    held = { bytes: bytes.value, module: module.value };
    return { ok: true, value: module.value.summary };
  }

  return async function answer(request: DecodeRequest, answering: Answering): Promise<Outcome<unknown>> {
    switch (request.kind) {
      case 'decode':
        return decode(request.source, answering);
      case 'imports':
        return held === null ? NOT_DECODED : { ok: true, value: held.module.imports.slice(request.from, request.from + request.count) };
      case 'exports':
        return held === null ? NOT_DECODED : { ok: true, value: held.module.exports.slice(request.from, request.from + request.count) };
      case 'glue': {
        const declarations = await readText(request.typesUrl);
        return declarations.ok ? readSignatures(declarations.value) : declarations;
      }
      case 'share': {
        if (held === null) return NOT_DECODED;
        const copy = held.bytes.slice().buffer;
        request.port.postMessage(copy, [copy]);
        request.port.close();
        return { ok: true, value: null };
      }
      default:
        return request satisfies never;
    }
  };
}
