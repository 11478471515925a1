// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startLocales } from '../../../renderer/locales/i18n';
import type { GridColumn } from '../../../renderer/ui/column-widths';
import { CopyContext } from '../../../renderer/ui/copy-button';
import { Grid, type GridGroups, type GridProps } from '../../../renderer/ui/grid';
import type { GridSort } from '../../../renderer/ui/grid-header';

beforeEach(() => startLocales('en'));
afterEach(cleanup);

const columns: readonly GridColumn[] = [
  { id: 'name', title: 'Name', least: 80, texts: ['name 0'] },
  { id: 'size', title: 'Size', least: 80, texts: ['size 0'] },
];

function draw(count: number, more: Partial<GridProps> = {}) {
  return render(
    <Grid
      label="Things"
      columns={columns}
      count={count}
      cell={(row, column) => `${column} ${row}`}
      textOf={(row) => `name ${row}`}
      {...more}
    />,
  );
}

it('says how many rows there are and draws only those in view', () => {
  draw(75_111);
  const grid = screen.getByRole('grid', { name: 'Things' });
  expect({ said: grid.getAttribute('aria-rowcount'), few: screen.getAllByRole('row').length < 100 }).toEqual({ said: '75112', few: true });
});

it('selects by arrow keys, End and letters, and opens with Enter', async () => {
  const onSelect = vi.fn();
  const onOpen = vi.fn();
  draw(1000, { onSelect, onOpen });
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{End}{Enter}n');
  expect({ selected: onSelect.mock.calls.flat(), opened: onOpen.mock.calls.flat() }).toEqual({ selected: [0, 1, 999, 0], opened: [999] });
});

it('marks the row that is selected elsewhere and points at it for screen readers', () => {
  draw(10, { current: 3 });
  const marked = screen.getByRole('row', { selected: true });
  expect({ text: marked.textContent, active: screen.getByRole('grid').getAttribute('aria-activedescendant') }).toEqual({
    text: 'name 3size 3',
    active: marked.id,
  });
});

it('sorts by a title: upwards, downwards, and not at all', async () => {
  const asked: (GridSort | null)[] = [];
  const shown = (sort: GridSort | null) => (
    <Grid
      label="Things"
      columns={columns}
      count={3}
      cell={(row, column) => `${column} ${row}`}
      textOf={() => ''}
      look={{ sort, widths: {}, onSort: (next) => asked.push(next), onWidths: () => undefined }}
    />
  );
  const { rerender } = render(shown(null));
  const said: (string | null)[] = [];
  for (let turn = 0; turn < 3; turn++) {
    said.push(screen.getByRole('columnheader', { name: 'Name' }).getAttribute('aria-sort'));
    await userEvent.click(screen.getByRole('button', { name: 'Name' }));
    rerender(shown(asked.at(-1) ?? null));
  }
  expect({ asked, said }).toEqual({
    asked: [{ column: 'name', descending: false }, { column: 'name', descending: true }, null],
    said: ['none', 'ascending', 'descending'],
  });
});

it('is walked along its titles by arrows, which change a width with Shift, and Enter fits it', async () => {
  const onWidths = vi.fn();
  draw(3, { look: { sort: null, widths: { name: 120 }, onWidths } });
  await userEvent.tab();
  await userEvent.tab();
  await userEvent.keyboard('{Shift>}{ArrowRight}{ArrowLeft}{Enter}{/Shift}{ArrowRight}');
  const fitted = 'Name'.length * 7 + 32;
  expect({ widths: onWidths.mock.calls.flat(), focused: document.activeElement?.textContent }).toEqual({
    widths: [{ name: 136 }, { name: 104 }, { name: fitted }],
    focused: 'Size',
  });
});

const group = (onToggle: (row: number) => void, open = true): GridGroups => ({
  at: (row) => (row === 0 ? { label: 'env', count: '2', open } : null),
  onToggle,
  itemCount: 2,
  itemAt: (row) => row - 1,
});

it('folds a group by keys and by a click, and counts its rows without the groups', async () => {
  const onToggle = vi.fn();
  const onSelect = vi.fn();
  draw(3, { groups: group(onToggle), onSelect });
  const numbers = screen.getAllByRole('row').map((row) => row.getAttribute('aria-rowindex'));
  await userEvent.tab();
  await userEvent.keyboard('{End}{ArrowLeft}{ArrowLeft}{Enter}');
  await userEvent.click(screen.getByText('env'));
  expect({
    numbers,
    count: screen.getByRole('grid').getAttribute('aria-rowcount'),
    expanded: screen.getByRole('gridcell', { name: /env/ }).getAttribute('aria-expanded'),
    toggled: onToggle.mock.calls.flat(),
    selected: onSelect.mock.calls.flat(),
  }).toEqual({ numbers: ['1', null, '2', '3'], count: '3', expanded: 'true', toggled: [0, 0, 0], selected: [2] });
});

it('copies the row by the copying keys while no text is selected', async () => {
  const copied: string[] = [];
  render(
    <CopyContext value={(text) => copied.push(text)}>
      <Grid label="Things" columns={columns} count={2} cell={() => ''} textOf={() => ''} copyOf={(row) => `all of ${row}`} />
    </CopyContext>,
  );
  await userEvent.tab();
  await userEvent.keyboard('{ArrowDown}{Control>}c{/Control}');
  expect(copied).toEqual(['all of 0']);
});
