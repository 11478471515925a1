import { beforeEach, expect, it } from 'vitest';
import { followRebuild } from '../../../renderer/state/follow-rebuild';
import { aimCall, select, useView } from '../../../renderer/state/view-store';
import { openModule } from '../../support/open-module';
import { wat } from '../../support/wat';

const BEFORE = wat`(module (import "env" "log" (func)) (func $inner) (func (export "greet")) (func (export "gone")))`;
const NOW = wat`(module (import "env" "now" (func)) (import "env" "log" (func)) (func $new) (func (export "new")) (func $inner) (func (export "greet")))`;

beforeEach(() => {
  select(null);
  aimCall(null);
});

async function followed(item: number | null, exportIndex: number | null) {
  select(item === null ? null : { kind: 'func', index: item });
  aimCall(exportIndex === null ? null : { level: 'raw', exportIndex });
  followRebuild(openModule(await BEFORE), openModule(await NOW));
  const { selection, callTarget } = useView.getState();
  return [selection?.index ?? null, callTarget?.level === 'raw' ? callTarget.exportIndex : null];
}

it('finds what was selected and aimed at again by its name', async () => {
  expect([await followed(2, 0), await followed(0, null)]).toEqual([
    [5, 1],
    [1, null],
  ]);
});

it('lets go what is not there any more, or what nothing names', async () => {
  expect([await followed(3, 1), await followed(1, null)]).toEqual([
    [null, null],
    [null, null],
  ]);
});

it('keeps a selection that nothing names where there are as many of each kind as before', async () => {
  select({ kind: 'func', index: 1 });
  followRebuild(openModule(await BEFORE), openModule(await BEFORE));
  expect(useView.getState().selection).toEqual({ kind: 'func', index: 1 });
});

it('keeps a function of the glue as long as the glue has it', async () => {
  const glue = (declarations: string) => wat`(module (func (export "greet")))`.then((bytes) => openModule(bytes, declarations));
  const greet = await glue('export function greet(): void;');
  aimCall({ level: 'glue', signatureId: 'greet' });
  followRebuild(greet, greet);
  const kept = useView.getState().callTarget;
  followRebuild(greet, await glue('export function other(): void;'));
  expect([kept, useView.getState().callTarget]).toEqual([{ level: 'glue', signatureId: 'greet' }, null]);
});
