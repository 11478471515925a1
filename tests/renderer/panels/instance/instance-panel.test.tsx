import { act, cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { InstancePanel } from '../../../../renderer/panels/instance/instance-panel';
import { type InstanceEntry, type InstanceStatus, patchInstance } from '../../../../renderer/state/instance-store';
import { aimCall, useView } from '../../../../renderer/state/view-store';
import { KEY, openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

// @vitest-environment happy-dom

const actions = vi.hoisted(() => ({ instantiate: vi.fn(), terminate: vi.fn(), setLevel: vi.fn() }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/state/instance', () => actions);

const module = wat`(module (import "env" "f" (func (param i32))) (func (export "greet") (param i32)))`;
const DECLARATIONS = `export function greet(name: string): void;
export interface InitOutput { readonly greet: (a: number) => void; }`;
const status = () => screen.getByRole('status', { name: 'Instance status' }).textContent;

beforeEach(() => {
  startLocales('en');
  for (const action of Object.values(actions)) action.mockReset();
});
afterEach(cleanup);

async function shown(entry: Partial<InstanceEntry> | null, declarations: string | null = null) {
  showOpen(openModule(await module, declarations), entry);
  render(<InstancePanel />);
}

it('says each status in its word', async () => {
  await shown(null);
  const words: readonly InstanceStatus[] = ['not instantiated', 'instantiating', 'live', 'running', 'terminated', 'failed'];
  const said = words.map((word) => {
    act(() => patchInstance(KEY, { status: word }));
    return status();
  });
  act(() => patchInstance(KEY, { status: 'terminated', fresh: true }));
  expect([...said, status()]).toEqual([...words, 'terminated · a fresh instance is live']);
});

it('terminates what runs and cannot instantiate meanwhile', async () => {
  await shown({ status: 'running' });
  await userEvent.click(screen.getByRole('button', { name: 'Terminate' }));
  expect([actions.terminate.mock.calls, screen.getByRole('button', { name: 'Instantiate' }).hasAttribute('disabled')]).toEqual([
    [[KEY]],
    true,
  ]);
});

it('has only the raw level without glue', async () => {
  await shown(null);
  const glue = screen.getByRole<HTMLInputElement>('radio', { name: 'Glue' });
  expect([glue.disabled, screen.getByRole<HTMLInputElement>('radio', { name: 'Raw' }).checked]).toEqual([true, true]);
});

it('aims at the same export when the level changes', async () => {
  await shown(null, DECLARATIONS);
  act(() => aimCall({ level: 'glue', signatureId: 'greet' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Raw' }));
  expect([actions.setLevel.mock.calls, useView.getState().callTarget]).toEqual([[[KEY, 'raw']], { level: 'raw', exportIndex: 0 }]);
});

it('says in its line how many needs are unmet, and lists them all in a sheet, expected against given', async () => {
  const need = { importIndex: 0, kind: 'func', expected: '(i32)', given: null, reason: 'not a function' } as const;
  await shown({ status: 'failed', state: { memories: [], tables: [], globals: [], needs: [need] } });
  await userEvent.click(screen.getByRole('button', { name: '1 of 1 unmet' }));
  const row = screen.getByRole('row', { name: /env\.f/ });
  expect(Array.from(row.children, (cell) => cell.textContent)).toEqual(['ƒfunctionenv.f', '(i32)', 'not a function']);
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});
