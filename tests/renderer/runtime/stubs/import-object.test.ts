import { expect, test } from 'vitest';
import { buildImportObject } from '../../../../renderer/runtime/stubs/import-object';
import type { Import } from '../../../../renderer/wasm/model/module';

const FUNC = { kind: 'func', typeIndex: 0, type: { params: [], results: [] } } as const;

function imports(...names: readonly (readonly [string, string])[]): readonly Import[] {
  return names.map(([moduleName, name], index) => ({ index, moduleName, name, type: FUNC }));
}

test('answers one name that two imports share with each one’s value, again and again', () => {
  const object = buildImportObject(imports(['env', 'x'], ['env', 'y'], ['env', 'x']), ({ index }) => index);
  const read = () => Reflect.get(object.env ?? {}, 'x');
  expect([read(), read(), read(), read()]).toEqual([0, 2, 0, 2]);
});

test('takes no name from Object.prototype', () => {
  const object = buildImportObject(imports(['__proto__', 'toString']), ({ index }) => index);
  expect([Object.getPrototypeOf(object), Object.keys(object), Object.keys(Reflect.get(object, '__proto__'))]).toEqual([
    null,
    ['__proto__'],
    ['toString'],
  ]);
});
