/** Ways out of the worker that CSP leaves open or that would only confuse: BroadcastChannel reaches the page even from a sandboxed worker. */
const OUTGOING = [
  'BroadcastChannel',
  'Worker',
  'SharedWorker',
  'importScripts',
  'indexedDB',
  'caches',
  'cookieStore',
  'EventSource',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'XMLHttpRequest',
  'RTCDataChannel',
  'Notification',
  'FileReaderSync',
  'webkitRequestFileSystem',
  'webkitRequestFileSystemSync',
  'webkitResolveLocalFileSystemURL',
  'webkitResolveLocalFileSystemSyncURL',
] as const;

/** How the worker itself answers the page: it captured these before they are removed, so that the glue cannot answer in its name. */
const ANSWERING = ['postMessage', 'close', 'onmessage'] as const;

/** Takes away what the glue must not reach. The page still treats whatever comes from this worker as untrusted text. */
export function harden(scope: object): void {
  for (const name of [...OUTGOING, ...ANSWERING]) remove(scope, name);
}

// WebIDL puts attributes and operations on the prototypes, interfaces on the scope itself.
function remove(scope: object, name: string): void {
  for (let holder: object | null = scope; holder !== null && holder !== Object.prototype; holder = Object.getPrototypeOf(holder)) {
    if (Object.hasOwn(holder, name)) Reflect.deleteProperty(holder, name);
  }
}
