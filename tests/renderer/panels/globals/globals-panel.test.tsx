// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { GlobalsPanel } from '../../../../renderer/panels/globals/globals-panel';
import { openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

beforeEach(() => startLocales('en'));
afterEach(cleanup);

it('offers to make an instance while there is none', async () => {
  showOpen(openModule(await wat`(module)`));
  render(<GlobalsPanel />);
  expect(screen.getByRole('button', { name: 'Create an instance' })).toBeTruthy();
});

it('shows each global with its type and its value now', async () => {
  const globals = [{ exportIndex: 0, name: 'count', type: 'mut i64', mutable: true, value: '9007199254740993' }];
  showOpen(openModule(await wat`(module)`), { status: 'live', state: { memories: [], tables: [], globals, needs: [] } });
  render(<GlobalsPanel />);
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['NameTypeValue', 'countmut i649007199254740993']);
});

it('sorts values by what they are worth', async () => {
  const globals = ['10', '-3', '9'].map((value, exportIndex) => ({
    exportIndex,
    name: `g${exportIndex}`,
    type: 'i32',
    mutable: true,
    value,
  }));
  showOpen(openModule(await wat`(module)`), { status: 'live', state: { memories: [], tables: [], globals, needs: [] } });
  render(<GlobalsPanel />);
  await userEvent.click(screen.getByRole('button', { name: 'Value' }));
  expect(
    screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent),
  ).toEqual(['g1i32-3', 'g2i329', 'g0i3210']);
});
