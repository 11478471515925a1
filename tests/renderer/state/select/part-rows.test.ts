import { expect, test } from 'vitest';
import { partRows } from '../../../../renderer/state/select/part-rows';
import { readComponent } from '../../../../renderer/wasm/component/read-component';
import { componentWat } from '../../../support/component';

const component = componentWat`(component (core module) (component (core module) (component (core module))) (core module))`;
const shown = async (...closed: readonly number[]) =>
  partRows(readComponent(await component).parts, new Set(closed)).map(({ index, level, expanded }) => [index, level, expanded]);

test('parts stand below the component that they lie in', async () => {
  expect(await shown()).toEqual([
    [0, 1, undefined],
    [1, 1, true],
    [2, 2, undefined],
    [3, 2, true],
    [4, 3, undefined],
    [5, 1, undefined],
  ]);
});

test('what lies in a closed component, at whatever depth, is left out', async () => {
  expect(await shown(1)).toEqual([
    [0, 1, undefined],
    [1, 1, false],
    [5, 1, undefined],
  ]);
});
