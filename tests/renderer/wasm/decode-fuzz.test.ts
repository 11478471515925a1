import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { decodeModule } from '../../../renderer/wasm/decode';
import { opened } from '../../support/decoded';
import { PREAMBLE } from '../../support/module-bytes';
import { wat } from '../../support/wat';

let whole: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  whole = await wat`(module $m
    (import "a" "f" (func $f (param i32) (result i64))) (import "a" "t" (table 1 2 funcref)) (import "a" "g" (global (mut f64)))
    (memory 1 2) (tag $e (param i32)) (global $k i32 (i32.const 7))
    (func $body (export "body") (param i32) (local f32 f64)
      (block (result i32) (br_table 0 0 (i32.const 1) (local.get 0))) drop
      (drop (v128.const i32x4 1 2 3 4)) (drop (i32.trunc_sat_f32_s (local.get 1))) (throw $e (i32.const 1)))
    (elem (i32.const 0) $f $body) (elem declare func $f) (data (i32.const 0) "abc") (data "passive") (start $start) (func $start))`;
});

/** Either whole or with a fault or failure that points into the file: never an exception, never an offset outside. */
function isSane(bytes: Uint8Array): boolean {
  const outcome = decodeModule(bytes);
  const failure = outcome.ok ? outcome.value.summary.fault : outcome.failure;
  if (failure === null) return true;
  const { offset } = failure.facts;
  return typeof offset === 'number' && offset >= 0 && offset <= bytes.length;
}

test('any bytes after a preamble are a module or a failure with its offset', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (tail) => isSane(Uint8Array.from([...PREAMBLE, ...tail]))),
    { numRuns: 2_000 },
  );
});

test('a section with any contents is a module or a failure with its offset', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 14 }), fc.uint8Array({ maxLength: 40 }), (id, contents) =>
      isSane(Uint8Array.from([...PREAMBLE, id, contents.length, ...contents])),
    ),
    { numRuns: 5_000 },
  );
});

const rowsOf = (bytes: Uint8Array): readonly string[] => {
  const outcome = decodeModule(bytes);
  if (!outcome.ok) return [];
  const { summary, imports, exports } = outcome.value;
  return [
    ...summary.sections.filter(({ state }) => state === 'read').map(({ name, count }) => `${name} ${count}`),
    ...imports.map(({ name }) => name),
    ...exports.map(({ name }) => name),
  ];
};

test('every truncation of a module has its offset, and what stands before that offset', () => {
  const all = rowsOf(whole);
  const { sections } = opened(whole).summary;
  const wrong = Array.from({ length: whole.length - PREAMBLE.length }, (_, at) => at + PREAMBLE.length).filter((length) => {
    const cut = whole.subarray(0, length);
    const rows = rowsOf(cut);
    const before = sections.filter(({ range }) => range.end <= length).length;
    return !(isSane(cut) && opened(cut).summary.sections.length >= before && rows.every((row) => all.includes(row)));
  });
  expect(wrong).toEqual([]);
});

test('every mutation of a module is a module or a failure with its offset', () => {
  const change = fc.tuple(fc.nat({ max: 2_000 }), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = whole.slice();
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      return isSane(bytes);
    }),
    { numRuns: 5_000 },
  );
});

test('what the engine accepts, the decoder accepts, with the same imports and exports', () => {
  const change = fc.tuple(fc.nat({ max: 2_000 }), fc.integer({ min: 0, max: 255 }));
  fc.assert(
    fc.property(change, ([at, byte]) => {
      const bytes = whole.slice();
      bytes[at % bytes.length] = byte;
      if (!WebAssembly.validate(bytes)) return;
      const outcome = decodeModule(bytes);
      const module = new WebAssembly.Module(bytes);
      expect(outcome.ok && outcome.value.imports.map((item) => [item.moduleName, item.name])).toEqual(
        WebAssembly.Module.imports(module).map((item) => [item.module, item.name]),
      );
    }),
    { numRuns: 3_000 },
  );
});
