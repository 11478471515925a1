import { expect, test } from 'vitest';
import { readTarget, showTarget } from '../../../../renderer/runtime/glue/glue-target';

test('reads what each id names and writes the call as people do', () => {
  const ids = [
    'greet',
    'new Counter',
    'Counter.from',
    'Counter.prototype.add',
    'get Counter.prototype.total',
    'set Counter.prototype.step',
  ];
  const shown = ids.map((id) => {
    const target = readTarget(id);
    return target === null ? null : [target.kind, showTarget(target, ['Counter#1', '5'])];
  });
  expect(shown).toEqual([
    ['function', 'greet(Counter#1, 5)'],
    ['constructor', 'new Counter(Counter#1, 5)'],
    ['static', 'Counter.from(Counter#1, 5)'],
    ['method', 'Counter#1.add(5)'],
    ['getter', 'Counter#1.total'],
    ['setter', 'Counter#1.step = 5'],
  ]);
});

test('reads nothing from an id of no such form', () => {
  expect(['', 'new ', 'get x', 'new Counter.x', 'a.b.c'].map(readTarget)).toEqual([null, null, null, null, null]);
});
