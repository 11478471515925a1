import { expect, test } from 'vitest';
import { decoded } from '../../support/decoded';
import { wat } from '../../support/wat';

const MODULES: readonly string[] = [
  '(module)',
  '(module (import "a" "b" (func (param i32))) (export "c" (func 0)))',
  '(module (import "" "" (func)) (import "" "" (global i32)))',
  '(module (import "a" "m" (memory 1 2 shared)) (export "m" (memory 0)))',
  '(module (import "a" "t" (table 1 externref)) (export "t" (table 0)))',
  '(module (import "a" "g" (global (mut i64))) (export "g" (global 0)))',
  '(module (import "a" "e" (tag (param i32))) (export "e" (tag 0)))',
  '(module (func (export "a")) (func (export "b")) (memory (export "c") 1) (global (export "d") i32 (i32.const 1)))',
  '(module (func (export "größe 名")) (func (export "\\00")) (func (export "")))',
  '(module (type (func)) (import "a" "f" (func (type 0))) (func (export "x") (type 0)) (start 1))',
  '(module (table 2 funcref) (func $f) (elem (i32.const 0) $f $f) (elem func $f) (export "t" (table 0)))',
  '(module (memory 1) (data (i32.const 0) "a") (data "b") (func (memory.init 1 (i32.const 0) (i32.const 0) (i32.const 1))))',
  '(module (func (export "v") (result i32 i64) (i32.const 1) (i64.const 2)))',
];

test.each(MODULES)('%s has the imports and exports that the engine sees', async (text) => {
  const bytes = await wat`${text}`;
  const module = new WebAssembly.Module(bytes);
  const { imports, exports } = decoded(bytes);
  expect({
    imports: imports.map((item) => ({ module: item.moduleName, name: item.name, kind: item.type.kind })),
    exports: exports.map((item) => ({ name: item.name, kind: item.type.kind })),
  }).toEqual({
    imports: WebAssembly.Module.imports(module).map(({ module: moduleName, name, kind }) => ({
      module: moduleName,
      name,
      kind: spoken(kind),
    })),
    exports: WebAssembly.Module.exports(module).map(({ name, kind }) => ({ name, kind: spoken(kind) })),
  });
});

/** The JS API says function where the spec says func. */
function spoken(kind: string): string {
  return kind === 'function' ? 'func' : kind;
}
