import { expect, it } from 'vitest';
import { readGoTo } from '../../../../renderer/state/wat/go-to';

it('reads a line, an index, a name, and nothing', () => {
  expect([':120', '12', ' $greet ', 'greet', '', ':', ':x'].map(readGoTo)).toEqual([
    { kind: 'line', line: 119 },
    { kind: 'target', target: { kind: 'item', item: 'func', index: 12 } },
    { kind: 'target', target: { kind: 'name', name: '$greet' } },
    { kind: 'target', target: { kind: 'name', name: 'greet' } },
    null,
    null,
    { kind: 'target', target: { kind: 'name', name: ':x' } },
  ]);
});

it.each([
  ['0x1a2b', 0x1a2b],
  ['@6699', 6699],
  ['@0x1A2B', 0x1a2b],
])('reads the byte offset %s', (text, offset) => {
  expect(readGoTo(text)).toEqual({ kind: 'target', target: { kind: 'offset', offset } });
});

it.each(['@', '0x', '@x', '0xyz'])('takes %s for a name', (name) => {
  expect(readGoTo(name)).toEqual({ kind: 'target', target: { kind: 'name', name } });
});
