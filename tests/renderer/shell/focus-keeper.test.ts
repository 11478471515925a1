// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

vi.mock('../../../renderer/bridge', () => ({ bridge: {} }));
const { keepFocus } = await import('../../../renderer/shell/focus-keeper');
const { openDialog } = await import('../../../renderer/state/view-store');

let stop: () => void;

beforeEach(() => {
  // What is laid out cannot be known here: visible is what is on the page and not hidden.
  Element.prototype.checkVisibility = function visible(this: Element) {
    return this.closest('[hidden]') === null;
  };
  document.body.innerHTML = `
    <main><div class="dv-groupview">
      <div data-panel="modules"><section aria-label="Modules" tabindex="0">
        <div role="tree"><div id="one" tabindex="-1"></div><div id="two" tabindex="0"></div></div>
      </section></div>
      <div data-panel="crates" hidden><section aria-label="Crates" tabindex="0"><button id="crate"></button></section></div>
    </div></main>`;
  stop = keepFocus();
});
afterEach(() => stop());

const byId = (id: string) => document.getElementById(id) as HTMLElement;
const focused = () => document.activeElement?.id || document.activeElement?.getAttribute('aria-label');
const settled = () => vi.waitFor(() => expect(document.activeElement).not.toBe(document.body));

it('goes from a row that is gone to the row that the list is entered by', async () => {
  byId('one').focus();
  byId('one').remove();
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Delete' }));
  await settled();
  expect(focused()).toBe('two');
});

it('goes from a list that is gone to its panel', async () => {
  byId('two').focus();
  document.querySelector('[role="tree"]')?.remove();
  openDialog(null);
  await settled();
  expect(focused()).toBe('Modules');
});

it('goes from a panel that stands behind another now to the one in front', async () => {
  byId('two').focus();
  document.querySelector('[data-panel="modules"]')?.setAttribute('hidden', '');
  document.querySelector('[data-panel="crates"]')?.removeAttribute('hidden');
  byId('two').blur();
  await settled();
  expect(focused()).toBe('crate');
});

it('leaves the focus alone where it is somewhere', async () => {
  byId('one').focus();
  byId('two').focus();
  byId('one').remove();
  openDialog(null);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(focused()).toBe('two');
});
