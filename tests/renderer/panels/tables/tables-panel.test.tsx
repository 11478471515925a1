// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../../renderer/locales/i18n';
import { TablesPanel } from '../../../../renderer/panels/tables/tables-panel';
import { openModule, showOpen } from '../../../support/open-module';
import { wat } from '../../../support/wat';

vi.mock('../../../../renderer/bridge', () => ({ bridge: {} }));

beforeEach(() => startLocales('en'));
afterEach(cleanup);

it('shows what a table holds and that there is more', async () => {
  const tables = [{ exportIndex: 0, name: 'table', length: 300, elements: ['null', 'func greet'] }];
  showOpen(openModule(await wat`(module)`), { status: 'live', state: { memories: [], tables, globals: [], needs: [] } });
  render(<TablesPanel />);
  expect([screen.getAllByRole('row').map((row) => row.textContent), screen.queryByText('the first 2 are shown') !== null]).toEqual([
    ['IndexElement', '0null', '1func greet'],
    true,
  ]);
});
