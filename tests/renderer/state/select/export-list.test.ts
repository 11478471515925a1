import { expect, it } from 'vitest';
import { exportList } from '../../../../renderer/state/select/export-list';
import { openModule } from '../../../support/open-module';
import { wat } from '../../../support/wat';

const greet = wat`(module (memory (export "memory") 1) (func (export "greet") (param i32 i32)) (func (export "__wbindgen_malloc") (param i32)))`;
const DECLARATIONS = `export function greet(name: string): void;
export interface InitOutput { readonly memory: WebAssembly.Memory; readonly greet: (a: number, b: number) => void; }`;

async function list(level: 'glue' | 'raw') {
  const open = openModule(await greet, DECLARATIONS);
  return exportList(open.exports, open.exports.length, open.signatures, level);
}

it('lists the glue first and then what it does not stand for', async () => {
  const rows = await list('glue');
  expect(Array.from({ length: rows.count }, (_, place) => `${rows.row(place)?.kind} ${rows.nameOf(place)}`)).toEqual([
    'glue greet',
    'raw memory',
    'raw __wbindgen_malloc',
  ]);
});

it('lists the export section as it is at the raw level', async () => {
  const rows = await list('raw');
  expect(Array.from({ length: rows.count }, (_, place) => rows.nameOf(place))).toEqual(['memory', 'greet', '__wbindgen_malloc']);
});

it('finds the row of what is aimed at and of what is selected', async () => {
  const rows = await list('glue');
  expect([
    rows.rowOf({ level: 'glue', signatureId: 'greet' }, null),
    rows.rowOf(null, { kind: 'func', index: 0 }),
    rows.rowOf(null, { kind: 'func', index: 1 }),
    rows.rowOf(null, { kind: 'global', index: 0 }),
  ]).toEqual([0, 0, 2, -1]);
});

it('keeps a place for rows that have not arrived', () => {
  const rows = exportList([], 5, null, 'raw');
  expect({ count: rows.count, row: rows.row(4) }).toEqual({ count: 5, row: null });
});

it('marks the export that is aimed at where several are one item', async () => {
  const open = openModule(await wat`(module (func $f) (export "a" (func $f)) (export "b" (func $f)))`);
  const rows = exportList(open.exports, 2, null, 'raw');
  expect(rows.rowOf({ level: 'raw', exportIndex: 1 }, { kind: 'func', index: 0 })).toBe(1);
});
