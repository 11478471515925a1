// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { ToolchainPanel } from '../../../../renderer/panels/toolchain/toolchain-panel';
import { useApp } from '../../../../renderer/state/app-store';
import { fakeBridge } from '../../../support/state';

const fake = vi.hoisted(() => ({ bridge: null as unknown }));
vi.mock('../../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (fake.bridge as ReturnType<typeof fakeBridge>).request(...args) },
}));

beforeEach(() => {
  startLocales('en');
  fake.bridge = fakeBridge();
  useApp.setState({
    installing: null,
    toolchain: {
      tools: [
        { name: 'cargo', version: '1.95.0', path: '/bin/cargo', bundled: false },
        { name: 'wasm-pack', version: null, path: null, bundled: false },
        { name: 'wasm-opt', version: '132', path: null, bundled: true },
      ],
      target: false,
    },
  });
});
afterEach(cleanup);

it('explains what is missing and leaves what is there alone', () => {
  render(<ToolchainPanel />);
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    'Install wasm-pack',
    'Install wasm32-unknown-unknown',
    'Check again',
  ]);
});

it('installs on one click', async () => {
  render(<ToolchainPanel />);
  await userEvent.click(screen.getByRole('button', { name: 'Install wasm32-unknown-unknown' }));
  expect((fake.bridge as ReturnType<typeof fakeBridge>).asked[0]).toEqual({ name: 'toolchain:install', args: { what: 'target' } });
});
