// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Diagnostic } from '../../../../preload/contract/build';
import { startLocales } from '../../../../renderer/locales/i18n';
import { ProblemsPanel } from '../../../../renderer/panels/problems/problems-panel';
import { NO_BUILD, useBuilds } from '../../../../renderer/state/build-store';
import { useEditor } from '../../../../renderer/state/editor-store';
import { useWorkspaces } from '../../../../renderer/state/workspace-store';
import { openModule, showNothing, showOpen } from '../../../support/open-module';
import { fakeBridge } from '../../../support/state';
import { wat } from '../../../support/wat';

const fake = vi.hoisted(() => ({ bridge: null as unknown }));
vi.mock('../../../../renderer/bridge', () => ({
  bridge: { request: (...args: [never, never]) => (fake.bridge as ReturnType<typeof fakeBridge>).request(...args) },
}));

const span = { file: 'src/lib.rs', inside: true, line: 3, column: 5, endLine: 3, endColumn: 9, label: null };
const missing: Diagnostic = { level: 'error', code: 'E0425', message: 'cannot find `oops`', rendered: '\u001b[1merror\u001b[0m', span };
const linker: Diagnostic = { level: 'warning', code: null, message: 'unused', rendered: '', span: null };

beforeEach(() => {
  startLocales('en');
  fake.bridge = fakeBridge();
  (fake.bridge as ReturnType<typeof fakeBridge>).answers.set('file:read', {
    ok: true,
    value: { path: 'src/lib.rs', text: 'x', modified: 1 },
  });
  showNothing();
  useWorkspaces.setState({ packageId: 'p' });
  useBuilds.setState({ builds: { p: { ...NO_BUILD, status: 'failed', diagnostics: [missing, linker, linker] } } });
});
afterEach(cleanup);

it('lists each diagnostic with level, message and place', () => {
  render(<ProblemsPanel />);
  expect(screen.getAllByRole('listitem').map((row) => row.querySelector('div')?.textContent)).toEqual([
    'errorcannot find `oops` E0425src/lib.rs:3:5',
    'warningunused ',
    'warningunused ',
  ]);
});

it('leads to the place in the editor', async () => {
  render(<ProblemsPanel />);
  await userEvent.click(screen.getByRole('button', { name: 'src/lib.rs:3:5' }));
  await vi.waitFor(() => expect(useEditor.getState().position).toMatchObject({ line: 3, column: 5 }));
});

it('says that the last good module stays, where there is one', async () => {
  const words = 'The build failed, so the panels still show the last good module.';
  const { rerender } = render(<ProblemsPanel />);
  const before = screen.queryByText(words);
  showOpen({ ...openModule(await wat`(module)`), key: 'build:p' });
  rerender(<ProblemsPanel />);
  expect([before, screen.queryByText(words)?.tagName]).toEqual([null, 'P']);
});

it('says what failed where the compiler said nothing', () => {
  useBuilds.setState({ builds: { p: { ...NO_BUILD, status: 'failed', failure: { code: 'disk-full', facts: {} } } } });
  render(<ProblemsPanel />);
  expect(screen.getByText('The disk is full')).toBeTruthy();
});
