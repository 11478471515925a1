// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { drawUnseen } from '../../../renderer/shell/rehearsal';
import { useModules } from '../../../renderer/state/module-store';
import { rehearse } from '../../../renderer/workers/rehearse';
import { showNothing } from '../../support/open-module';
import { entryOf } from '../../support/state';

vi.mock('../../../renderer/bridge', () => ({ bridge: { request: async () => ({ ok: true, value: null }) } }));
vi.mock('../../../renderer/state/workers', () => ({}));

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

it('draws a module once, and leaves the page as it was', async () => {
  await drawUnseen(await rehearse());
  const missing = ['rehearsal.wasm', 'Sections', 'target_features', 'memory'].filter((text) => !(laidOut[0] ?? '').includes(text));
  expect([missing, document.body.innerHTML]).toEqual([[], '']);
});

it('is not seen in the page until all of it is drawn, and then in one task only', async () => {
  const seen: number[] = [];
  const observer = new MutationObserver(() => seen.push(document.body.childElementCount));
  observer.observe(document.body, { childList: true });
  await drawUnseen(await rehearse());
  observer.disconnect();
  expect(seen.filter((count) => count > 0)).toEqual([]);
});

it('draws nothing where a module is open by then', async () => {
  useModules.setState({ modules: { one: entryOf('one') }, order: ['one'], current: 'one' });
  await drawUnseen(await rehearse());
  expect(laidOut).toEqual([]);
});
