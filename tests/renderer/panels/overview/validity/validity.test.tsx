import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../../renderer/locales/i18n';
import { Validity } from '../../../../../renderer/panels/overview/validity/validity';
import { putValidity, type Validity as Remembered } from '../../../../../renderer/state/validity';
import { KEY, openModule, showOpen } from '../../../../support/open-module';
import { beginAnew } from '../../../../support/state';
import { wat } from '../../../../support/wat';

// @vitest-environment happy-dom

const { asked } = vi.hoisted(() => ({ asked: [] as string[] }));
vi.mock('../../../../../renderer/state/validity', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../../../../../renderer/state/validity')>()),
  validate: async (key: string) => void asked.push(`validate ${key}`),
  cancelValidation: (key: string) => void asked.push(`cancel ${key}`),
}));
vi.mock('../../../../../renderer/state/wat/go-to-finding', () => ({
  leadToOffset: async (open: { readonly key: string }, offset: number) => void asked.push(`lead to ${offset} of ${open.key}`),
}));

const MESSAGE = 'type mismatch: expected i32, found i64';
const INVALID: Remembered = {
  phase: 'done',
  revision: 1,
  checkings: [
    { by: 'wasm-tools', phase: 'told', verdict: { by: 'wasm-tools', outcome: 'invalid', message: MESSAGE, offset: 0x1a } },
    { by: 'engine', phase: 'failed', failure: { code: 'validate-timeout', facts: { seconds: 60 } } },
    { by: 'wabt', phase: 'waiting' },
  ],
  context: {
    offset: 0x1a,
    func: { index: 3, name: 'sum' },
    lines: [
      { text: '    local.get 0', offset: 0x18, failing: false },
      { text: '      i32.add', offset: 0x1a, failing: true },
    ],
    behind: false,
  },
};
const rows = () =>
  within(screen.getByRole('table', { name: 'Verdicts' }))
    .getAllByRole('row')
    .map((row) => [...row.children].map((cell) => cell.textContent));

beforeEach(async () => {
  startLocales('en');
  asked.length = 0;
  beginAnew(KEY);
  const open = openModule(await wat`(module)`);
  showOpen(open);
});
afterEach(cleanup);

async function show(validity: Remembered | null) {
  if (validity !== null) putValidity(KEY, validity);
  render(<Validity open={openModule(await wat`(module)`)} />);
}

it('asks when a person wants to know', async () => {
  await show(null);
  await userEvent.click(screen.getByRole('button', { name: 'Validate' }));
  expect([screen.getByRole('status', { name: 'Validity' }).textContent, asked]).toEqual(['Not checked yet', [`validate ${KEY}`]]);
});

it('can be stopped while it asks', async () => {
  await show({ ...INVALID, phase: 'asking', checkings: [{ by: 'wasm-tools', phase: 'asking' }], context: null });
  await userEvent.click(screen.getByRole('button', { name: 'Stop checking' }));
  expect([screen.getByRole('status', { name: 'Validity' }).textContent, asked]).toEqual(['checking…', [`cancel ${KEY}`]]);
});

it('lists the verdicts with offset and message', async () => {
  await show(INVALID);
  expect(rows().slice(1)).toEqual([
    ['wasm-tools', 'not valid', '0x001a', MESSAGE],
    ["This app's engine", 'no verdict', '', 'Checking took too long'],
    ['wabt', 'not run', '', ''],
  ]);
});

it('shows the failing instruction among its neighbours, with no more indentation than tells them apart', async () => {
  await show(INVALID);
  const lines = within(screen.getByRole('region', { name: 'Failing instruction' })).getAllByRole('listitem');
  expect(lines.map((line) => [line.getAttribute('aria-current'), line.querySelector('code')?.textContent])).toEqual([
    [null, 'local.get 0'],
    ['location', '  i32.add'],
  ]);
});

it('leads to the WAT', async () => {
  await show(INVALID);
  await userEvent.click(screen.getByRole('button', { name: 'Show in WAT' }));
  expect(asked).toEqual([`lead to ${0x1a} of ${KEY}`]);
});

it('forgets what was said of the bytes before a rebuild', async () => {
  await show({ ...INVALID, revision: 0 });
  expect(screen.queryByRole('table')).toBeNull();
});
