import { expect, it } from 'vitest';
import { selectionOfItem } from '../../../../renderer/state/wat/items';
import type { WatItem } from '../../../../renderer/wasm/print/document';
import { openModule } from '../../../support/open-module';
import { wat } from '../../../support/wat';

it('takes an import, an export and a func of the text for the item that they are', async () => {
  const open = openModule(await wat`(module (import "a" "g" (global i32)) (import "a" "f" (func)) (func) (export "x" (func 1)))`);
  const item = (kind: WatItem['kind'], index: number | null): WatItem => ({ kind, index, name: null, line: 0, lineCount: 1 });
  expect(
    [item('import', 1), item('export', 0), item('func', 1), item('type', 0), item('module', null)].map((each) =>
      selectionOfItem(open, each),
    ),
  ).toEqual([{ kind: 'func', index: 0 }, { kind: 'func', index: 1 }, { kind: 'func', index: 1 }, null, null]);
});
