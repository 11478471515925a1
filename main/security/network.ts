import type { App, Session } from 'electron';

/** Nothing of ours needs a network: samples, template and optimiser are carried, and cargo is a process of its own. */
const OWN_PROTOCOLS: ReadonlySet<string> = new Set(['app:', 'devtools:', 'data:', 'blob:']);

/** Before `ready`: no name resolves, and Chromium's own services stay quiet. */
export function switchOffNetwork(app: App): void {
  // Covers what `webRequest` does not see, WebTransport among it.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-component-update');
  app.commandLine.appendSwitch('disable-domain-reliability');
  app.commandLine.appendSwitch('no-pings');
  app.commandLine.appendSwitch('dns-prefetch-disable');
}

export async function denyNetwork(session: Session): Promise<void> {
  session.webRequest.onBeforeRequest((details, callback) => callback({ cancel: !isOwn(details.url) }));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event) => event.preventDefault());
  // Without this a proxy script of the system may be fetched and run.
  await session.setProxy({ mode: 'direct' });
}

export function isOwn(url: string): boolean {
  return OWN_PROTOCOLS.has(url.slice(0, url.indexOf(':') + 1).toLowerCase());
}
