// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { Grid } from '../../../renderer/ui/grid';

afterEach(cleanup);

const columns = [
  { id: 'name', title: 'Name', least: 80, part: 1 },
  { id: 'size', title: 'Size', least: 80, part: 0 },
];

function draw(count: number, more: { onSelect?: (row: number) => void; onOpen?: (row: number) => void; current?: number } = {}) {
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
