// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { BuildStatus } from '../../../renderer/shell/build-status';
import { NO_BUILD, type BuildStatus as Status, useBuilds } from '../../../renderer/state/build-store';
import { useWorkspaces } from '../../../renderer/state/workspace-store';

vi.mock('../../../renderer/bridge', () => ({ bridge: {} }));

beforeEach(() => {
  startLocales('en');
  useWorkspaces.setState({ packageId: 'p' });
  useBuilds.setState({ builds: {} });
});
afterEach(cleanup);

it.each<[Status, string]>([
  ['idle', 'idle'],
  ['blocked', 'waiting for another build'],
  ['building', 'building'],
  ['built', 'built in 0.31 s'],
  ['failed', 'failed after 0.31 s'],
  ['cancelled', 'cancelled'],
])('the status of a build that is %s reads “%s”', (status, text) => {
  useBuilds.setState({ builds: { p: { ...NO_BUILD, status, seconds: status === 'built' || status === 'failed' ? 0.31 : null } } });
  render(<BuildStatus />);
  expect(screen.getByRole('status', { name: 'Build status' }).textContent).toBe(text);
});
