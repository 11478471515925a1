import type { ModuleFailure, Outcome } from '../wasm/malformed';
import type { ByteRange } from '../wasm/module';
import type { ModuleSource } from './protocol';

export type Progress = (done: number, total: number) => void;

/** Main names its failure in this header, since a status number alone says too little. */
const FAILURE_HEADER = 'x-watchglass-failure';
const CONFLICT = 409;

/** A module's bytes, by the worker's own fetch or from another worker; the page never holds them. */
export async function readSource(source: ModuleSource, progress: Progress = () => undefined): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (source.kind === 'port') return { ok: true, value: await receive(source.port) };
  const { range } = source;
  if (range !== undefined && range.end <= range.start) return { ok: true, value: new Uint8Array(0) };
  const response = await fetchFile(source.url, range);
  if (!response.ok) return response;
  try {
    return await readBody(response.value, range === undefined ? source.byteLength : range.end - range.start, progress);
  } catch (error) {
    return failed({ code: 'fetch-failed', facts: { status: response.value.status }, detail: String(error) });
  }
}

/** Text beside a module: WAT, or the glue's declarations. */
export async function readText(url: string): Promise<Outcome<string>> {
  const response = await fetchFile(url);
  if (!response.ok) return response;
  try {
    return { ok: true, value: await response.value.text() };
  } catch (error) {
    return failed({ code: 'fetch-failed', facts: { status: response.value.status }, detail: String(error) });
  }
}

async function fetchFile(url: string, range?: ByteRange): Promise<Outcome<Response>> {
  try {
    // HTTP counts the last byte, too.
    const response = await fetch(url, range === undefined ? {} : { headers: { range: `bytes=${range.start}-${range.end - 1}` } });
    return response.ok ? { ok: true, value: response } : failed(refusalOf(response));
  } catch (error) {
    return failed({ code: 'fetch-failed', facts: { status: 0 }, detail: String(error) });
  }
}

function refusalOf(response: Response): ModuleFailure {
  const reason = response.headers.get(FAILURE_HEADER) ?? '';
  if (reason === 'file-changed' || response.status === CONFLICT) return { code: 'file-changed', facts: {} };
  return { code: 'fetch-failed', facts: { status: response.status, reason } };
}

/** The length was told when the file was registered; a body of another length is another file by now, or half of one. */
async function readBody(response: Response, expected: number, progress: Progress): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const bytes = new Uint8Array(expected);
  let actual = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
    const chunk = part.value;
    if (actual + chunk.length <= expected) bytes.set(chunk, actual);
    actual += chunk.length;
    if (actual > expected) {
      await reader?.cancel();
      break;
    }
    progress(actual, expected);
  }
  return actual === expected ? { ok: true, value: bytes } : failed({ code: 'file-changed', facts: { expected, actual } });
}

function failed(failure: ModuleFailure): { readonly ok: false; readonly failure: ModuleFailure } {
  return { ok: false, failure };
}

function receive(port: MessagePort): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve) => {
    port.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      port.close();
      resolve(new Uint8Array(data));
    };
  });
}
