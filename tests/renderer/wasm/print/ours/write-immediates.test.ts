import { expect, test } from 'vitest';
import { ownLines } from '../../../../support/own-lines';

const AROUND = `(type $s (struct (field (mut i32)))) (type $a (array (mut i8))) (type $r (array (mut funcref)))
  (type $t (func (param i32) (result i32))) (table 1 funcref) (table $u 1 funcref) (memory 1) (memory $m 1) (tag $e (param i32))
  (global $g (mut i32) (i32.const 0)) (elem $el func) (data $d "")`;

/** An instruction as it is written alone in a func. */
async function written(instruction: string): Promise<string> {
  const lines = await ownLines(`(module ${AROUND} (func $f (param i32) unreachable ${instruction} nop nop))`);
  const start = lines.indexOf('unreachable');
  return lines.slice(start + 1, lines.indexOf('nop')).join(' | ');
}

test.each([
  ...[
    'struct.new $s',
    'struct.get $s 0',
    'array.new_fixed $a 3',
    'array.new_data $a $d',
    'array.new_elem $r $el',
    'array.copy $a $a',
    'array.len',
  ],
  ...['ref.test (ref $s)', 'ref.test (ref null i31)', 'ref.cast (ref any)', 'ref.null none', 'ref.null $s', 'ref.func $f', 'ref.i31'],
  ...['call $f', 'return_call $f', 'call_ref $t', 'return_call_ref $t', 'call_indirect (type $t)', 'call_indirect $u (type $t)'],
  ...['return_call_indirect $u (type $t)', 'throw $e', 'throw_ref', 'br 0 (;@0;)', 'br_table 0 (;@0;) 0 (;@0;)', 'br_on_null 0 (;@0;)'],
  ...[
    'select',
    'select (result i32)',
    'select (result (ref null $s))',
    'global.get $g',
    'local.get 0',
    'i32.const -2147483648',
    'i64.const -1',
  ],
  ...['f32.const 0x1.8p+0 (;=1.5;)', 'f64.const nan:0x4 (;=nan;)', 'v128.const i32x4 0x00000001 0x00000000 0xffffffff 0x0000000a'],
  ...[
    'i8x16.shuffle 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 31',
    'i8x16.extract_lane_s 15',
    'v128.load8_lane $m offset=1 3',
    'v128.load16_lane align=1 3',
  ],
  ...[
    'i32.load',
    'i32.load offset=1',
    'i64.load align=4',
    'i32.load8_u $m offset=4294967295',
    'i64.store offset=300 align=1',
    'i32.atomic.rmw.add',
  ],
  ...[
    'memory.size',
    'memory.size $m',
    'memory.grow $m',
    'memory.fill',
    'memory.copy',
    'memory.copy 0 $m',
    'memory.init $d',
    'memory.init $m $d',
  ],
  ...[
    'table.get 0',
    'table.set $u',
    'table.size 0',
    'table.copy',
    'table.copy 0 $u',
    'table.init $el',
    'table.init $u $el',
    'elem.drop $el',
    'data.drop $d',
  ],
  ...['atomic.fence', 'i64.add128', 'memory.atomic.notify offset=1'],
])('%s is written as it is read', async (instruction) => {
  expect(await written(instruction)).toBe(instruction);
});

test.each([
  ['block end', 'block  ;; label = @1 | end'],
  ['loop (result i32) unreachable end', 'loop (result i32)  ;; label = @1 | unreachable | end'],
  ['block (param i32) (result i32 i32) unreachable end', 'block (param i32) (result i32 i32)  ;; label = @1 | unreachable | end'],
  ['block (type $t) end', 'block (param i32) (result i32)  ;; label = @1 | end'],
  ['block (result (ref null $s)) unreachable end', 'block (result (ref null $s))  ;; label = @1 | unreachable | end'],
  ['block br_on_cast 0 anyref (ref $s) end', 'block  ;; label = @1 | br_on_cast 0 (;@1;) (ref null any) (ref $s) | end'],
  [
    'block br_on_cast_fail 1 (ref any) (ref null none) end',
    'block  ;; label = @1 | br_on_cast_fail 1 (;@0;) (ref any) (ref null none) | end',
  ],
  ['block block br_table 0 1 2 end end', 'block  ;; label = @1 | block  ;; label = @2 | br_table 0 (;@2;) 1 (;@1;) 2 (;@0;) | end | end'],
  ['try_table (catch $e 0) (catch_all_ref 0) end', 'try_table  ;; label = @1 | (catch $e 0 (;@0;)) | (catch_all_ref 0 (;@0;)) | end'],
  [
    'try rethrow 0 catch $e try try delegate 0 catch_all end end',
    'try  ;; label = @1 | rethrow 0 (;@1;) | catch $e | try  ;; label = @2 | try  ;; label = @3 | delegate 0 | catch_all | end | end',
  ],
  ['i32.const 0 if unreachable else end', 'i32.const 0 | if  ;; label = @1 | unreachable | else | end'],
])('%s names the blocks that its labels lead to', async (code, lines) => {
  expect(await written(code)).toBe(lines);
});

test('a label that leads nowhere says so', async () => {
  expect(await written('br 7')).toBe('br 7 (; INVALID ;)');
});

test('an offset beyond 32 bits is written whole', async () => {
  const lines = await ownLines('(module (memory i64 1) (func i64.const 0 i64.load offset=18446744073709551615 drop))');
  expect(lines).toContain('i64.load offset=18446744073709551615');
});

test('a named first table is named where wabt names it', async () => {
  const lines = await ownLines('(module (table $t 1 funcref) (elem $e func) (func table.copy table.init $e call_indirect table.size))');
  expect(lines.slice(2, 6)).toEqual(['table.copy $t $t', 'table.init $t $e', 'call_indirect $t (type 0)', 'table.size $t)']);
});
