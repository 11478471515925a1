// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { TablesPanel } from '../../../../renderer/panels/tables/tables-panel';
import { openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

const { readElements } = vi.hoisted(() => ({ readElements: vi.fn() }));
vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));
vi.mock('../../../../renderer/state/instance', () => ({ readElements, instantiate: vi.fn() }));

beforeEach(() => startLocales('en'));
afterEach(cleanup);

it('shows what a table holds, and what stands behind the first elements as it comes into view', async () => {
  readElements.mockImplementation(async (_key, _table, from, count) => Array.from({ length: count }, (_, at) => `func f${from + at}`));
  const tables = [{ exportIndex: 0, name: 'table', length: 100, elements: ['null', 'func greet'] }];
  showOpen(openModule(await wat`(module)`), { status: 'live', state: { memories: [], tables, globals: [], needs: [] } });
  render(<TablesPanel />);
  await vi.waitFor(() => expect(screen.getAllByRole('row').at(-1)?.textContent).toBe('99func f99'));
  expect([
    screen
      .getAllByRole('row')
      .map((row) => row.textContent)
      .slice(0, 4),
    readElements.mock.calls.length,
  ]).toEqual([['IndexElement', '0null', '1func greet', '2func f2'], 1]);
});
