import { Readable } from 'node:stream';
import { type ProtocolRequest, type ProtocolResponse, protocol, type Session } from 'electron';
import { readPageFile } from './page-file';
import { serve } from './serve';

/** An older Electron does not know the code cache, and its types refuse what is written out at the call. */
const PRIVILEGES = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true };

/**
 * Before `ready`. Standard and secure, so that it has an origin, workers and shared memory; no service workers, no bypass of the CSP. Compiled code
 * is kept, on the Electrons that can.
 */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: PRIVILEGES }]);
}

/**
 * Not by `protocol.handle`: it speaks in fetch's classes, which Node loads when they are first used. That takes main longer than the page's whole
 * first file, so the page's own files go without.
 */
export function handleScheme(session: Session): void {
  session.protocol.registerStreamProtocol('app', (request, callback) => {
    answer(request).then(callback, (error: unknown) => {
      console.error(`${request.method} ${request.url} threw`, error);
      callback({ statusCode: 500 });
    });
  });
}

/** Loads fetch's classes while nobody waits, so that the first artifact need not. */
export function warmScheme(): void {
  void new Response();
}

async function answer(request: ProtocolRequest): Promise<ProtocolResponse> {
  const page = request.method === 'GET' ? await readPageFile(new URL(request.url)) : null;
  if (page !== null) return { statusCode: 200, headers: page.headers, data: Readable.from([page.bytes], { objectMode: false }) };
  const { url, method, headers } = request;
  const { status, headers: said, body } = await serve(new Request(url, { method, headers }));
  // Node's own stream and the DOM's are one, by two names.
  return {
    statusCode: status,
    headers: Object.fromEntries(said),
    data: body === null ? Readable.from([]) : Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]),
  };
}
