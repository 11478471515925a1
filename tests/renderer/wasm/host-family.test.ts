import { expect, test } from 'vitest';
import { decoded } from '../../support/decoded';
import { wat } from '../../support/wat';

test.each([
  ['(module)', 'none'],
  ['(module (import "env" "log" (func)))', 'other'],
  ['(module (import "__wbindgen_placeholder__" "__wbg_alert_1" (func)))', 'wasm-bindgen-raw'],
  ['(module (func (export "__wbindgen_describe_greet")) (func (export "__wbindgen_malloc")))', 'wasm-bindgen-raw'],
  ['(module (import "./x_bg.js" "__wbg_alert_1" (func)))', 'wasm-bindgen'],
  ['(module (import "wasi_snapshot_preview1" "fd_write" (func)))', 'wasi'],
  ['(module (import "gojs" "runtime.wasmExit" (func)))', 'go'],
  ['(module (import "env" "emscripten_resize_heap" (func)))', 'emscripten'],
  ['(module (import "a" "a" (func)) (import "a" "b" (func)) (import "a" "c" (func)))', 'emscripten'],
  ['(module (import "env" "abort" (func (param i32 i32 i32 i32))))', 'assemblyscript'],
])('%s expects a host of the family %s', async (text, family) => {
  expect(decoded(await wat`${text}`).summary.family).toBe(family);
});
