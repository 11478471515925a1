// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Start } from '../../../../preload/contract/contract';
import type { Settings } from '../../../../preload/contract/settings';
import { speak, startLocales } from '../../../../renderer/locales/i18n';
import { WelcomePanel } from '../../../../renderer/panels/welcome/welcome-panel';
import { useApp } from '../../../../renderer/state/app-store';
import { useView } from '../../../../renderer/state/view-store';
import { fakeBridge } from '../../../support/state';

const fake = vi.hoisted(() => ({ bridge: null as unknown }));
vi.mock('../../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (fake.bridge as ReturnType<typeof fakeBridge>).request(...args) },
}));
const asked = () => (fake.bridge as ReturnType<typeof fakeBridge>).asked;

const HOUR = 3_600_000;
const settings = {
  recent: [
    { kind: 'module', path: '/a/<b>.wasm', openedAt: Date.now() - 2 * HOUR - 1000 },
    { kind: 'crate', path: 'C:\\work\\hello' },
  ],
} as unknown as Settings;
const greet = {
  id: 'greet',
  format: 'wasm',
  interface: { imports: [{ kind: 'func', name: 'alert' }], exports: ['a', 'b', 'c', 'd'].map((name) => ({ kind: 'func', name })) },
};

beforeEach(() => {
  startLocales('en');
  fake.bridge = fakeBridge();
  useApp.setState({ start: { samples: [greet, { id: 'arith', format: 'wat' }] } as unknown as Start, settings });
});
afterEach(cleanup);

it('begins with three things, what was opened last with its folder and time, and the samples by title', () => {
  render(<WelcomePanel />);
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Open module…',
    'Open crate…',
    'New crate…',
    'module<b>.wasm/a2 hours ago',
    'cratehelloC:\\work',
    'Greet (wasm-bindgen)',
    'Arithmetic',
  ]);
});

it('pictures what a sample imports and exports, for the eye alone', () => {
  render(<WelcomePanel />);
  const [picture, ...others] = document.querySelectorAll('[aria-hidden=true] > text, [aria-hidden=true] g > text');
  const card = screen.getByRole('button', { name: 'Greet (wasm-bindgen)' });
  expect([picture, ...others].map((text) => text?.textContent)).toEqual(['alert', 'a', 'b', '+2']);
  expect(document.getElementById(card.getAttribute('aria-describedby') ?? '')?.textContent).toContain('call greet with a string');
});

it('opens a sample and a recent one by what they are, and asks for a new crate here', async () => {
  render(<WelcomePanel />);
  await userEvent.click(screen.getByRole('button', { name: 'Greet (wasm-bindgen)' }));
  await userEvent.click(screen.getByText('module'));
  await userEvent.click(screen.getByRole('button', { name: 'New crate…' }));
  expect([...asked(), useView.getState().dialog]).toEqual([
    { name: 'module:open-sample', args: { sample: 'greet' } },
    { name: 'recent:open', args: { index: 0 } },
    'new-crate',
  ]);
});

it('changes its language while it stands', async () => {
  render(<WelcomePanel />);
  speak('zh-CN');
  expect(await screen.findByRole('button', { name: '打开模块…' })).toBeTruthy();
});
