// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { Notices } from '../../../renderer/shell/notices';
import { notify, useApp } from '../../../renderer/state/app-store';

vi.mock('../../../renderer/bridge', () => ({ bridge: {} }));

beforeEach(() => {
  startLocales('en');
  useApp.setState({ notices: [] });
});
afterEach(cleanup);

it('shows a failure without a better place as an alert until it is dismissed', async () => {
  notify({ code: 'no-manifest', facts: { path: '/tmp/x' } });
  render(<Notices />);
  const said = screen.getByRole('alert').textContent;
  await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
  expect([said?.includes('There is no Cargo.toml'), screen.queryByRole('alert')]).toEqual([true, null]);
});
