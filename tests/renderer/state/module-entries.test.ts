import { afterEach, expect, it } from 'vitest';
import { createModuleEntries } from '../../../renderer/state/module-entries';
import { endOwner, openOwner } from '../../../renderer/state/module-scope';

const KEY = 'file:/a.wasm';

afterEach(() => endOwner(KEY));

it('remembers an entry until its module is closed', () => {
  const entries = createModuleEntries<number>();
  openOwner(KEY);
  entries.put(KEY, 1);
  entries.put(KEY, 2);
  const before = entries.of(KEY);
  endOwner(KEY);
  expect([before, entries.of(KEY), entries.use.getState()]).toEqual([2, null, {}]);
});

it('remembers nothing that comes too late', () => {
  const entries = createModuleEntries<number>();
  entries.put(KEY, 1);
  expect(entries.of(KEY)).toBeNull();
});

it('drops an entry, and takes another one', () => {
  const entries = createModuleEntries<number>();
  openOwner(KEY);
  entries.put(KEY, 1);
  entries.drop(KEY);
  const dropped = entries.of(KEY);
  entries.put(KEY, 2);
  endOwner(KEY);
  expect([dropped, entries.of(KEY)]).toEqual([null, null]);
});
