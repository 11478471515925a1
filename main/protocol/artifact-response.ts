import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { systemCode } from '../files/file-failure';
import { findServable, type Servable } from './artifact-file';
import { findArtifact, snapshotOf } from './artifacts';
import { inertHeaders } from './content-policies';
import { isSame, streamFile } from './file-stream';
import { mediaType } from './media-type';
import { parseRange } from './range';
import { FOR_EVERY_ORIGIN, refusal } from './refusal';

/** Serves a file of a registered artifact, with ranges. */
export async function serveArtifact(id: string, segments: readonly string[], request: Request): Promise<Response> {
  const registered = findArtifact(id);
  const servable = registered === null ? null : await findServable(registered, segments);
  if (servable === null) return refusal(404, 'file-missing');
  try {
    return await serveFile(servable, segments.at(-1) ?? '', request);
  } catch (error) {
    if (systemCode(error) === null) throw error;
    return systemCode(error) === 'ENOENT' ? refusal(404, 'file-missing') : refusal(403, 'file-unreadable');
  }
}

async function serveFile(servable: Servable, name: string, request: Request): Promise<Response> {
  // Not blocking: a FIFO put in the file's place must not hold us until somebody writes to it.
  const file = await open(servable.path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const response = await describe(file, servable, name, request);
    if (response.body === null) await file.close();
    return response;
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function describe(file: FileHandle, servable: Servable, name: string, request: Request): Promise<Response> {
  const stats = await file.stat();
  const now = snapshotOf(stats);
  if (!stats.isFile() || (servable.snapshot !== null && !isSame(now, servable.snapshot))) return refusal(409, 'file-changed');
  const range = parseRange(request.headers.get('range'), now.size);
  if (range === 'unsatisfiable') return refusal(416, 'request-refused', { 'content-range': `bytes */${now.size}` });
  const { start, end } = range ?? { start: 0, end: now.size - 1 };
  const headers = inertHeaders({
    ...FOR_EVERY_ORIGIN,
    'content-type': mediaType(name),
    'content-length': String(end + 1 - start),
    'accept-ranges': 'bytes',
    ...(range === null ? {} : { 'content-range': `bytes ${start}-${end}/${now.size}` }),
  });
  const body = request.method === 'HEAD' || now.size === 0 ? null : streamFile(file, { start, end }, now);
  return new Response(body, { status: range === null ? 200 : 206, headers });
}
