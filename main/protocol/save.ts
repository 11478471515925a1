import { randomBytes } from 'node:crypto';
import type { FailureCode } from '../../preload/contract/failure';
import { systemCode } from '../file-failure';
import { inertHeaders } from './headers';
import { refusal } from './refusal';
import { beginWrite, type WriteBeside } from './write-beside';

interface Target {
  readonly path: string;
  /** Null until the first part has come. */
  writing: Promise<WriteBeside> | null;
}

const targets = new Map<string, Target>();
const TARGETS_KEPT = 16;

/** Lets a worker write the one file that a person chose, once, and answers with the URL for it. */
export function registerSave(path: string): string {
  const token = randomBytes(16).toString('hex');
  targets.set(token, { path, writing: null });
  const [oldest] = targets.keys();
  if (targets.size > TARGETS_KEPT && oldest !== undefined) abandon(oldest);
  return `app://app/save/${token}`;
}

/**
 * Takes one file: any number of POSTs append a part each, the PUT appends the last and finishes, DELETE gives up. In parts, because Electron 25 hands over
 * a body as one buffer: hundreds of megabytes of text in one piece would be the end of it, and a Blob arrives empty.
 */
export async function serveSave(token: string, request: Request): Promise<Response> {
  const target = targets.get(token);
  if (target === undefined) return refusal(404, 'request-refused');
  if (request.method === 'DELETE') {
    await drop(token, target);
    return new Response(null, { status: 204, headers: inertHeaders() });
  }
  const isLast = request.method === 'PUT';
  if (isLast) targets.delete(token);
  try {
    const first = target.writing === null;
    target.writing ??= beginWrite(target.path);
    const file = await target.writing;
    const written = await file.append(request.body);
    if (first && written === 0) throw new Error('the body is empty: a Blob does not arrive');
    if (isLast) await file.finish();
    return new Response(null, { status: 204, headers: inertHeaders() });
  } catch (error) {
    console.error('a save failed', error);
    await drop(token, target);
    const [status, code] = verdict(systemCode(error));
    return refusal(status, code);
  }
}

/** At quit: what was begun and never finished leaves nothing behind. */
export async function abandonSaves(): Promise<void> {
  await Promise.all([...targets].map(([token, target]) => drop(token, target)));
}

function abandon(token: string): void {
  const target = targets.get(token);
  if (target !== undefined) void drop(token, target);
}

async function drop(token: string, target: Target): Promise<void> {
  targets.delete(token);
  const file = await target.writing?.catch(() => null);
  await file?.abandon();
}

/** Status and failure code for what the system said. */
export function verdict(code: string | null): readonly [number, FailureCode] {
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return [507, 'disk-full'];
  // Not the file system's words: the body was no body, or broke off because the worker that sent it is gone.
  if (code === null) return [500, 'unexpected'];
  return [403, 'file-unwritable'];
}
