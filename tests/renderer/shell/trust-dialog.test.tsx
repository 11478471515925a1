// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { TrustDialog } from '../../../renderer/shell/trust-dialog';
import { useBuilds } from '../../../renderer/state/build-store';
import { fakeBridge } from '../../support/state';

const fake = vi.hoisted(() => ({ bridge: null as unknown }));
vi.mock('../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (fake.bridge as ReturnType<typeof fakeBridge>).request(...args) },
}));
const bridge = () => fake.bridge as ReturnType<typeof fakeBridge>;

beforeEach(() => {
  startLocales('en');
  fake.bridge = fakeBridge();
});
afterEach(cleanup);

it('asks for trust with the folder named, and builds nothing on Cancel', async () => {
  const request = { packageId: 'p', mode: 'dev', keepNames: false, intoPkg: false } as const;
  useBuilds.setState({ trustQuestion: { root: '/home/me/crate', request, watch: false } });
  render(<TrustDialog />);
  const text = screen.getByRole('alertdialog').textContent;
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect([text?.includes('/home/me/crate'), bridge().asked, useBuilds.getState().trustQuestion]).toEqual([true, [], null]);
});
