import { expect, it } from 'vitest';
import { readGoTo } from '../../../../renderer/state/select/go-to';

it('reads a line, an index, a name, and nothing', () => {
  expect([':120', '12', ' $greet ', 'greet', '', ':x'].map(readGoTo)).toEqual([
    { kind: 'line', line: 119 },
    { kind: 'target', target: { kind: 'item', item: 'func', index: 12 } },
    { kind: 'target', target: { kind: 'name', name: '$greet' } },
    { kind: 'target', target: { kind: 'name', name: 'greet' } },
    null,
    { kind: 'target', target: { kind: 'name', name: ':x' } },
  ]);
});
