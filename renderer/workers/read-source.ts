import type { ModuleFailure, Outcome } from '../wasm/malformed';
import type { ByteRange } from '../wasm/module';
import type { ModuleSource } from './protocol';

export type Progress = (done: number, total: number) => void;

/** Main names its failure in this header, since a status number alone says too little. */
const FAILURE_HEADER = 'x-watchglass-failure';
const CONFLICT = 409;

/** Bytes of one fetch. A body taken whole crosses sooner than one taken chunk by chunk; parts tell how far it is, and little is held twice. */
const PART = 1 << 25;

/** A module's bytes, by the worker's own fetch or from another worker; the page never holds them. */
export async function readSource(
  source: ModuleSource,
  progress: Progress = () => undefined,
  part: number = PART,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (source.kind === 'port') return { ok: true, value: await receive(source.port) };
  const { url, byteLength, range = { start: 0, end: byteLength } } = source;
  if (range.end <= range.start) return { ok: true, value: new Uint8Array(0) };
  const isWhole = source.range === undefined && byteLength <= part;
  return isWhole ? readBody(await fetchFile(url), byteLength) : readParts(url, range, part, progress);
}

/** Two parts are under way at a time, so that main reads one while the other crosses. */
async function readParts(
  url: string,
  { start, end }: ByteRange,
  size: number,
  progress: Progress,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  const bytes = new Uint8Array(end - start);
  const ask = async (at: number) => {
    const to = Math.min(at + size, end);
    return at >= end ? null : readBody(await fetchFile(url, { start: at, end: to }), to - at);
  };
  let coming = ask(start);
  for (let at = start; at < end; at += size) {
    const after = ask(at + size);
    const part = await coming;
    if (part?.ok === false) return part;
    if (part !== null) bytes.set(part.value, at - start);
    progress(Math.min(at + size, end) - start, end - start);
    coming = after;
  }
  return { ok: true, value: bytes };
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
async function readBody(response: Outcome<Response>, expected: number): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (!response.ok) return response;
  try {
    const bytes = new Uint8Array(await response.value.arrayBuffer());
    if (bytes.length === expected) return { ok: true, value: bytes };
    return failed({ code: 'file-changed', facts: { expected, actual: bytes.length } });
  } catch (error) {
    return failed({ code: 'fetch-failed', facts: { status: response.value.status }, detail: String(error) });
  }
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
