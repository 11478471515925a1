import { FAILURE_HEADER } from '../../preload/contract/failure';
import type { ByteRange } from '../wasm/model/module';
import { fail, type ModuleFailure, type Outcome, ok } from '../wasm/outcome';
import type { Load } from './load-outline';
import type { ModuleSource } from './protocol';

type UrlSource = Extract<ModuleSource, { kind: 'url' }>;
/** Is told the share that is done, 0…1. */
export type Progress = (done: number) => void;

const CONFLICT = 409;

/** Bytes of one fetch. A body taken whole crosses sooner than one taken chunk by chunk; parts tell how far it is, and little is held twice. */
const PART = 1 << 25;

/** A module's bytes, by the worker's own fetch or from another worker; the page never holds them. */
export async function readSource(
  source: ModuleSource,
  progress: Progress = () => undefined,
  part: number = PART,
): Promise<Outcome<Uint8Array<ArrayBuffer>>> {
  if (source.kind === 'port') return ok(await receive(source.port));
  const { url, byteLength } = source;
  const { start, end } = rangeOf(source);
  if (end <= start) return ok(new Uint8Array(0));
  if (source.range === undefined && byteLength <= part) return readBody(await fetchFile(url), byteLength);
  const bytes = new Uint8Array(end - start);
  const loaded = await loadRanges(createLoad(url, start, bytes), [{ start: 0, end: bytes.length }], progress, part);
  return loaded.ok ? ok(bytes) : loaded;
}

/** Where in its file a module lies. */
export function rangeOf({ byteLength, range = { start: 0, end: byteLength } }: UrlSource): ByteRange {
  return range;
}

/** Fetches ranges of a module that begins at `base` in its file, each into its place. */
export function createLoad(url: string, base: number, bytes: Uint8Array): Load {
  return async ({ start, end }) => {
    const body = await readBody(await fetchFile(url, { start: base + start, end: base + end }), end - start);
    if (!body.ok) return body;
    bytes.set(body.value, start);
    return ok(null);
  };
}

/** Two parts are under way at a time, so that main reads one while the other crosses. */
export async function loadRanges(
  load: Load,
  ranges: readonly ByteRange[],
  progress: Progress = () => undefined,
  part: number = PART,
): Promise<Outcome<null>> {
  const parts = ranges.flatMap((range) => partsOf(range, part));
  const total = parts.reduce((sum, { start, end }) => sum + end - start, 0);
  let done = 0;
  let coming = parts[0] === undefined ? null : load(parts[0]);
  for (const [place, { start, end }] of parts.entries()) {
    const next = parts[place + 1];
    const after = next === undefined ? null : load(next);
    const loaded = await coming;
    if (loaded?.ok === false) return loaded;
    done += end - start;
    progress(done / total);
    coming = after;
  }
  return ok(null);
}

function partsOf({ start, end }: ByteRange, size: number): readonly ByteRange[] {
  const count = Math.ceil((end - start) / size);
  return Array.from({ length: count }, (_, place) => ({ start: start + place * size, end: Math.min(start + (place + 1) * size, end) }));
}

/** Text beside a module: WAT, or the glue's declarations. */
export async function readText(url: string): Promise<Outcome<string>> {
  const response = await fetchFile(url);
  if (!response.ok) return response;
  try {
    return ok(await response.value.text());
  } catch (error) {
    return fail({ code: 'fetch-failed', facts: { status: response.value.status }, detail: String(error) });
  }
}

async function fetchFile(url: string, range?: ByteRange): Promise<Outcome<Response>> {
  try {
    // HTTP counts the last byte, too.
    const response = await fetch(url, range === undefined ? {} : { headers: { range: `bytes=${range.start}-${range.end - 1}` } });
    return response.ok ? ok(response) : fail(refusalOf(response));
  } catch (error) {
    return fail({ code: 'fetch-failed', facts: { status: 0 }, detail: String(error) });
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
    if (bytes.length === expected) return ok(bytes);
    return fail({ code: 'file-changed', facts: { expected, actual: bytes.length } });
  } catch (error) {
    // Main breaks a body off when the file is another one by now, and a second request is refused with that reason.
    const again = await fetchFile(response.value.url, { start: 0, end: 1 });
    return again.ok ? fail({ code: 'fetch-failed', facts: { status: response.value.status }, detail: String(error) }) : again;
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
