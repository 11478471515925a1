import { randomBytes } from 'node:crypto';
import { type FileHandle, open, realpath, rename, rm, stat } from 'node:fs/promises';
import type { FailureCode } from '../../preload/contract/failure';
import { systemCode } from '../file-failure';
import { inertHeaders } from './headers';
import { refusal } from './refusal';

const targets = new Map<string, string>();
const TARGETS_KEPT = 16;

/** Lets one PUT write the file that a person chose, and answers with its URL. */
export function registerSave(path: string): string {
  const token = randomBytes(16).toString('hex');
  targets.set(token, path);
  const [oldest] = targets.keys();
  if (targets.size > TARGETS_KEPT && oldest !== undefined) targets.delete(oldest);
  return `app://app/save/${token}`;
}

/** Writes a request's body to the file its token stands for, beside and renamed: a save that fails leaves the old file whole. */
export async function serveSave(token: string, request: Request): Promise<Response> {
  const path = targets.get(token);
  if (path === undefined) return refusal(404, 'request-refused');
  targets.delete(token);
  try {
    await writeWhole(await resolved(path), request.body);
    return new Response(null, { status: 204, headers: inertHeaders() });
  } catch (error) {
    const [status, code] = verdict(systemCode(error));
    console.error('a save failed', error);
    return refusal(status, code);
  }
}

function verdict(code: string | null): readonly [number, FailureCode] {
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG') return [507, 'disk-full'];
  // Not the file system's words: the body broke off, because the worker that sent it is gone.
  if (code === null) return [500, 'unexpected'];
  return [403, 'file-unwritable'];
}

async function writeWhole(path: string, body: ReadableStream<Uint8Array> | null): Promise<void> {
  const beside = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  const file = await open(beside, 'wx', await modeOf(path));
  try {
    if (body !== null) await writeBody(file, body);
    await file.datasync();
    await file.close();
    await rename(beside, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(beside, { force: true });
    throw error;
  }
}

async function writeBody(file: FileHandle, body: ReadableStream<Uint8Array>): Promise<void> {
  for await (const chunk of body) await file.writeFile(chunk);
}

/** A link is written through, not replaced. */
async function resolved(path: string): Promise<string> {
  return realpath(path).catch(() => path);
}

async function modeOf(path: string): Promise<number> {
  return stat(path).then(
    (stats) => stats.mode & 0o777,
    () => 0o666,
  );
}
