// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';

beforeEach(() => {
  localStorage.clear();
  vi.resetModules();
});

const load = () => import('../../../renderer/state/table-looks');

it('is plain until a person arranges it', async () => {
  const { lookOf, useTableLooks } = await load();
  expect(lookOf(useTableLooks.getState(), 'exports')).toEqual({ sort: null, widths: {} });
});

it('is as it was left when the window opens again', async () => {
  const first = await load();
  first.setLook('exports', { sort: { column: 'name', descending: true } });
  first.setLook('exports', { widths: { name: 200 } });
  vi.resetModules();
  const { lookOf, useTableLooks } = await load();
  expect(lookOf(useTableLooks.getState(), 'exports')).toEqual({ sort: { column: 'name', descending: true }, widths: { name: 200 } });
});

it.each(['', '{', 'null', '{"sort":{"column":7},"widths":{"name":"wide","type":-1}}'])(
  'is plain where what was kept is %s',
  async (kept) => {
    localStorage.setItem('table:exports', kept);
    const { lookOf, useTableLooks } = await load();
    expect(lookOf(useTableLooks.getState(), 'exports')).toEqual({ sort: null, widths: {} });
  },
);
