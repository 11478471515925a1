import fc from 'fast-check';
import { expect, test } from 'vitest';
import { showJs } from '../../../../renderer/runtime/log/show-js';

test('shows values as a person would write them', () => {
  const values = ['a"b', 5n, -0, null, undefined, [1, 'x', [true]], Uint8Array.of(1, 2), { a: 1 }, new TypeError('no'), () => 1, new Map()];
  expect(values.map((value) => showJs(value))).toEqual([
    '"a\\"b"',
    '5',
    '-0',
    'null',
    'undefined',
    '[1, "x", [true]]',
    'Uint8Array [1, 2]',
    '{ "a": 1 }',
    'TypeError: no',
    'function',
    'Map',
  ]);
});

test('never throws, whatever the value does', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const hostile = {
    get a() {
      throw new Error('a getter');
    },
  };
  expect([showJs(proxy), showJs(hostile), showJs({ __proto__: null })]).toEqual(['object', 'object', '{}']);
});

test('counts what it leaves out', () => {
  expect(showJs(new Array(100_000).fill(0)).endsWith(', … (+99801)]')).toBe(true);
});

test('stays short however values nest', () => {
  fc.assert(
    fc.property(
      fc.anything({ maxDepth: 6, maxKeys: 50, withTypedArray: true, withBigInt: true }),
      (value) => showJs(value).length < 200_000,
    ),
  );
});
