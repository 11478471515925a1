// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import { useModules } from '../../../renderer/state/module-store';
import { type FakeBridge, fakeBridge } from '../../support/state';

let bridge: FakeBridge;
vi.mock('../../../renderer/bridge', () => ({
  get bridge() {
    return bridge;
  },
}));
const { ExportDialog } = await import('../../../renderer/shell/export-dialog');
const { askExport } = await import('../../../renderer/state/take-out');
const { useView } = await import('../../../renderer/state/view-store');
const { entryOf } = await import('../../support/state');

beforeEach(() => {
  startLocales('en');
  bridge = fakeBridge();
  useModules.setState({ modules: { 'build:hello': entryOf('build:hello') }, order: ['build:hello'], current: 'build:hello' });
  askExport('build:hello');
});
afterEach(cleanup);

it('asks main for the package in the form that was chosen, and closes when it is written', async () => {
  bridge.answers.set('package:export', { ok: true, value: '/out/hello.tgz' });
  render(<ExportDialog />);
  await userEvent.click(screen.getByText('.tgz archive'));
  await userEvent.click(screen.getByRole('button', { name: 'Export…' }));
  expect([bridge.asked, useView.getState().dialog]).toEqual([[{ name: 'package:export', args: { artifactId: 'a', format: 'tgz' } }], null]);
});

it('stays when the place was not chosen', async () => {
  render(<ExportDialog />);
  await userEvent.click(screen.getByRole('button', { name: 'Export…' }));
  expect(useView.getState().dialog).toBe('export-package');
});
