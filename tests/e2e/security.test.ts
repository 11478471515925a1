import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from './support/app';
import { callExport, log, openSample, panel } from './support/panels';
import { wasm } from './support/wasm';

/** A server on this machine that counts what reaches it: nothing may. */
async function listen(): Promise<{ url: string; hits: () => number; server: Server }> {
  let hits = 0;
  const server = createServer((_, response) => {
    hits++;
    response.setHeader('access-control-allow-origin', '*').end('reached');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, hits: () => hits, server };
}

test('the page has no Node, no eval, no network, and cannot leave', async ({ start }) => {
  const { url, hits, server } = await listen();
  const { electron, page } = await start();
  await panel(page, 'Welcome');
  const seen = await page.evaluate(async (target) => {
    const attempt = async (what: () => unknown): Promise<string> => {
      try {
        return `did: ${String(await what())}`;
      } catch {
        return 'refused';
      }
    };
    return {
      node: [typeof Reflect.get(globalThis, 'require'), typeof Reflect.get(globalThis, 'process')],
      bridge: Object.keys(window.bridge).sort(),
      // In a task of its own: the driver's own evaluation is let past the policy.
      eval: await attempt(
        () =>
          new Promise((resolve, reject) => {
            const run: (handler: TimerHandler) => number = setTimeout;
            run('window.evaluated = true');
            setTimeout(() => (Reflect.has(window, 'evaluated') ? resolve('evaluated') : reject()), 100);
          }),
      ),
      fetch: await attempt(() => fetch(target).then(() => 'fetched')),
      file: await attempt(() => fetch('file:///etc/hostname').then(() => 'fetched')),
      wasm: await attempt(() => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]))),
      open: String(window.open(target)),
      geolocation: await attempt(
        () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(() => resolve('located'), reject)),
      ),
      request: await attempt(() =>
        window.bridge
          .request('file:read', { packageId: '../..', path: '../../../etc/passwd' })
          .then((answer) => answer.ok || Promise.reject()),
      ),
      unknown: await attempt(() => window.bridge.request('no:such' as 'app:start', null)),
    };
  }, url);
  // Asked of main, since the driver waits for a navigation that never comes.
  const left = await electron.evaluate(async ({ BrowserWindow }, target) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    await contents?.executeJavaScript(`location.href = ${JSON.stringify(target)}`);
    const title = await contents?.executeJavaScript('document.title');
    return { url: contents?.getURL().split('/').slice(0, 3).join('/'), title, windows: BrowserWindow.getAllWindows().length };
  }, url);
  server.close();
  expect({ ...seen, ...left, hits: hits() }).toEqual({
    node: ['undefined', 'undefined'],
    bridge: ['request', 'subscribe'],
    eval: 'refused',
    fetch: 'refused',
    file: 'refused',
    wasm: 'refused',
    open: 'null',
    geolocation: 'refused',
    request: 'refused',
    unknown: 'refused',
    hits: 0,
    windows: 1,
    url: 'app://app',
    title: expect.stringContaining('Watchglass'),
  });
});

test('glue that attacks finds no network, no bridge, no eval, no storage and no other artifact', async ({ start, folder }) => {
  const { url, hits, server } = await listen();
  const pkg = join(folder, 'pkg');
  mkdirSync(pkg);
  writeFileSync(join(folder, 'secret.js'), 'export default "secret";');
  writeFileSync(join(pkg, 'attack_bg.wasm'), await wasm('(module (func (export "probe")))'));
  writeFileSync(join(pkg, 'attack.d.ts'), 'export function probe(): Promise<string>;\nexport default function init(): Promise<void>;\n');
  writeFileSync(
    join(pkg, 'attack.js'),
    `const tries = {
  fetch: () => fetch(${JSON.stringify(url)}),
  xhr: () => new Promise((resolve, reject) => { const x = new XMLHttpRequest(); x.open('GET', ${JSON.stringify(url)}); x.onload = resolve; x.onerror = reject; x.send(); }),
  socket: () => new Promise((resolve, reject) => { const s = new WebSocket(${JSON.stringify(url.replace('http', 'ws'))}); s.onopen = resolve; s.onerror = reject; }),
  eval: () => (0, eval)('1'),
  outside: () => import('../secret.js'),
  escape: () => import('./..%2fsecret.js'),
  page: () => import('app://app/ui/index.html'),
  bridge: () => { if (typeof self.bridge === 'undefined' && typeof require === 'undefined' && typeof process === 'undefined') throw 0; },
  storage: () => indexedDB.open('x'),
  channel: () => new BroadcastChannel('x'),
  nested: () => new Worker('data:text/javascript,1'),
};
export async function probe() {
  const done = [];
  for (const [name, attempt] of Object.entries(tries)) { try { await attempt(); done.push(name); } catch {} }
  return done.length === 0 ? 'confined' : 'escaped by ' + done.join();
}
export default async function init({ module_or_path }) { await WebAssembly.instantiate(module_or_path, {}); }
`,
  );
  const { page } = await start({ paths: [join(pkg, 'attack_bg.wasm')] });
  await callExport(page, 'probe');
  await expect(log(page)).toContainText('→ "confined"', { timeout: 20_000 });
  server.close();
  expect(hits()).toBe(0);
});

test('an artifact is served by its token alone, and only what belongs to it', async ({ start }) => {
  const { electron, page } = await start();
  await openSample(page, 'Greet (wasm-bindgen)');
  await panel(page, 'Exports');
  const statuses = await electron.evaluate(async ({ session, BrowserWindow }) => {
    const ses = BrowserWindow.getAllWindows()[0]?.webContents.session ?? session.defaultSession;
    const paths = [
      'artifact/00000000000000000000000000000000/hello_wasm_bg.wasm',
      'artifact/../../package.json',
      'artifact/%2e%2e/%2e%2e/package.json',
      'ui/../../../package.json',
      'ui/%2e%2e/%2e%2e/package.json',
      'save/00000000000000000000000000000000',
    ];
    return Promise.all(paths.map(async (path) => (await ses.fetch(`app://app/${path}`)).status >= 400));
  });
  expect(statuses).toEqual([true, true, true, true, true, true]);
});

test('an out-of-bounds access traps and does not take the renderer down', async ({ start, folder }) => {
  const path = join(folder, 'oob.wasm');
  writeFileSync(path, await wasm('(module (memory 1) (func (export "peek") (param i32) (result i32) local.get 0 i32.load))'));
  const { page } = await start({ paths: [path] });
  await callExport(page, 'peek', { 'param 0': '-4' });
  await expect(page.getByRole('status', { name: 'Result' })).toContainText('out of bounds memory access');
  await callExport(page, 'peek', { 'param 0': '0' });
  await expect(log(page)).toContainText('→ 0');
});
