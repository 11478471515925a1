// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { DropOverlay } from '../../../renderer/shell/drop-overlay';

afterEach(cleanup);

interface Item {
  readonly kind: string;
  readonly type: string;
}

function drag(type: string, items: readonly Item[] = [], types: readonly string[] = ['Files']): void {
  const event = Object.assign(new Event(type), { dataTransfer: { items, types }, relatedTarget: null });
  act(() => void window.dispatchEvent(event));
}

const file = (type = ''): Item => ({ kind: 'file', type });

it.each([
  ['a file of WebAssembly', [file('application/wasm')], 'WebAssembly file: opens as a module or a component.'],
  ['several things', [file(), file('application/wasm')], '2 items: each opens on its own, and the last one is shown.'],
  ['a thing of no known type', [file()], 'A .wasm or .wat file opens as a module or a component'],
])('says while %s is dragged what letting go will do', (_, items, words) => {
  startLocales('en');
  render(<DropOverlay />);
  drag('dragover', items);
  expect(screen.getByRole('status', { name: 'Drop to open' }).textContent).toContain(words);
});

it.each(['dragleave', 'drop'])('is gone after %s', (type) => {
  startLocales('en');
  render(<DropOverlay />);
  drag('dragover', [file()]);
  drag(type);
  expect(screen.queryByRole('status')).toBeNull();
});

it('leaves the dragging of text alone', () => {
  startLocales('en');
  render(<DropOverlay />);
  drag('dragover', [{ kind: 'string', type: 'text/plain' }], ['text/plain']);
  expect(screen.queryByRole('status')).toBeNull();
});
