// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { rehearse as draw } from '../../../renderer/shell/rehearse';
import { useModules } from '../../../renderer/state/module-store';
import type { Opened } from '../../../renderer/workers/protocol';
import { rehearse as decode } from '../../../renderer/workers/rehearse';
import { showNothing } from '../../support/open-module';
import { entryOf } from '../../support/state';

const ready = vi.hoisted(() => ({ tell: (_: unknown): void => undefined }));
vi.mock('../../../renderer/bridge', () => ({ bridge: { request: async () => ({ ok: true, value: null }) } }));
vi.mock('../../../renderer/state/workers', () => ({
  keepWorkerReady: (onReady: (opened: unknown) => void) => {
    ready.tell = onReady;
  },
}));

/** What stood in the page whenever a layout was asked of it. */
const laidOut: string[] = [];

beforeEach(() => {
  startLocales('en');
  showNothing();
  laidOut.length = 0;
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    if (this.isConnected) laidOut.push(this.textContent ?? '');
    return new DOMRect();
  });
});

afterEach(() => vi.restoreAllMocks());

async function opened(): Promise<Opened> {
  return { whole: true, ...(await decode()) };
}

it('draws a module once, and leaves the page as it was', async () => {
  draw();
  ready.tell(await opened());
  await vi.waitFor(() => expect(laidOut).toHaveLength(1));
  const missing = ['rehearsal.wasm', 'Sections', 'target_features', 'memory'].filter((text) => laidOut[0]?.includes(text) === false);
  expect([missing, document.body.innerHTML]).toEqual([[], '']);
});

it('is not seen in the page until all of it is drawn, and then in one task only', async () => {
  const seen: number[] = [];
  const observer = new MutationObserver(() => seen.push(document.body.childElementCount));
  observer.observe(document.body, { childList: true });
  draw();
  ready.tell(await opened());
  await vi.waitFor(() => expect(laidOut).toHaveLength(1));
  observer.disconnect();
  expect(seen.filter((count) => count > 0)).toEqual([]);
});

it('draws nothing where a module is open by then', async () => {
  draw();
  useModules.setState({ modules: { one: entryOf('one') }, order: ['one'], current: 'one' });
  ready.tell(await opened());
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(laidOut).toEqual([]);
});
