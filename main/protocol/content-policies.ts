const UI = 'app://app/ui/';
const ARTIFACT = 'app://app/artifact/';

/** The page draws and asks; it compiles nothing, fetches nothing, and starts only our own workers. */
const PAGE = [
  `default-src 'none'`,
  `script-src ${UI}`,
  `worker-src ${UI}workers/`,
  // xterm, CodeMirror and dockview write style elements.
  `style-src ${UI} 'unsafe-inline'`,
  `img-src ${UI} data:`,
  `font-src ${UI}`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

// A worker does not inherit the page's policy: https://www.w3.org/TR/CSP3/#initialize-document-csp speaks of documents and local schemes only.
const DECODE_WORKER = `default-src 'none'; script-src ${UI}workers/; connect-src ${ARTIFACT}`;
// wasm-tools lies beside the page as modules of its own.
const WAT_WORKER = `default-src 'none'; script-src ${UI}workers/ 'wasm-unsafe-eval'; connect-src ${UI}assets/ ${ARTIFACT}`;
const NOTHING = `default-src 'none'; sandbox`;

const ARTIFACT_ID = /^[0-9a-f]{32}$/;

/** The Content-Security-Policy that a file of the page's own tree is served with. */
export function policyFor(file: string, artifact: string | null, isRegistered: (id: string) => boolean): string {
  if (file === 'index.html') return PAGE;
  if (file === 'workers/decode.worker.js') return DECODE_WORKER;
  if (file === 'workers/wat.worker.js') return WAT_WORKER;
  if (file === 'workers/instance.worker.js') return instanceWorker(artifact, isRegistered);
  return NOTHING;
}

/**
 * The sandbox gives a foreign module and its glue an origin of nobody: no storage, no devices, no nested workers.
 * Glue may import from its own artifact and from no other; the id is proven before it enters a header.
 */
function instanceWorker(artifact: string | null, isRegistered: (id: string) => boolean): string {
  const confined = `sandbox allow-scripts; default-src 'none'`;
  if (artifact === null || !ARTIFACT_ID.test(artifact) || !isRegistered(artifact)) {
    return `${confined}; script-src 'wasm-unsafe-eval'; connect-src 'none'`;
  }
  const own = `${ARTIFACT}${artifact}/`;
  return `${confined}; script-src ${own} 'wasm-unsafe-eval'; connect-src ${own}`;
}

const NO_FEATURES = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** On every answer of the scheme, whatever it is. The middle three make shared memory possible. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': NO_FEATURES,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

export function headersWith(policy: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { ...EVERYWHERE, 'content-security-policy': policy, ...more };
}

/** For everything that is neither the page nor a worker. */
export function inertHeaders(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return headersWith(NOTHING, more);
}
