import { expect, it } from 'vitest';
import { exportOfSelection, importOfSelection, selectionOfImport } from '../../../../renderer/state/select/index-space';
import { openModule } from '../../../support/open-module';
import { wat } from '../../../support/wat';

const module = wat`(module
  (import "a" "f" (func)) (import "a" "g" (global i32)) (import "b" "f" (func))
  (func $own) (export "again" (func 1)) (export "own" (func $own)))`;

it('counts imports in the index space of their kind', async () => {
  const { imports } = openModule(await module);
  expect(imports.map((_, row) => selectionOfImport(imports, row))).toEqual([
    { kind: 'func', index: 0 },
    { kind: 'global', index: 0 },
    { kind: 'func', index: 1 },
  ]);
});

it('finds the import and the export of one item', async () => {
  const { imports, exports } = openModule(await module);
  const selection = { kind: 'func', index: 1 } as const;
  expect([importOfSelection(imports, selection), exportOfSelection(exports, selection)]).toEqual([2, 0]);
});
