import { expect, test } from 'vitest';
import { behindCatch, catchesOf } from '../../../../renderer/wasm/code/catch-clauses';

/** `try_table (result i32) (catch 300 1) (catch_all 2) (catch_ref 4 0) (catch_all_ref 0)` */
const CODE = Uint8Array.of(0x1f, 0x7f, 4, 0, 0xac, 0x02, 1, 2, 2, 1, 4, 0, 3, 0, 0x0b);

test('clauses begin behind their number', () => {
  expect(catchesOf(CODE, 0)).toEqual({ at: 3, count: 4 });
});

test('a clause ends behind its label, before which two kinds name a tag', () => {
  const ends: number[] = [];
  for (let at = 3; ends.length < 4; at = ends.at(-1) ?? 0) ends.push(behindCatch(CODE, at));
  expect(ends).toEqual([7, 9, 12, 14]);
});
