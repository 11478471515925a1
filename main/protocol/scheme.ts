import { protocol, type Session } from 'electron';
import { serve } from './serve';

/** Before `ready`. Standard and secure, so that it has an origin, workers and shared memory; no service workers, no bypass of the CSP. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);
}

export function handleScheme(session: Session): void {
  session.protocol.handle('app', serve);
}
