;; Traps: the ways in which WebAssembly stops instead of going on with something undefined.
;; Each export ends in another one. The instance stays usable afterwards.
(module $trap
  (type $number (func (result i32)))
  (memory $bytes (export "memory") 1 1)
  (table $places 2 2 funcref)
  (elem (i32.const 0) $not_a_number)

  ;; "unreachable": what compilers write where a program must never come, such as after a panic.
  (func $unreachable (export "unreachable")
    unreachable)

  ;; "divide by zero": whole numbers have no infinity to give back. Try 10 and 0, then 10 and 2.
  (func $divide (export "divide") (param $a i32) (param $b i32) (result i32)
    (i32.div_s (local.get $a) (local.get $b)))

  ;; "integer overflow": 2 to the power of 31 does not fit into an i32.
  (func $overflow (export "overflow") (result i32)
    (call $divide (i32.const -2147483648) (i32.const -1)))

  ;; "invalid conversion": not every f64 has a whole number. Try 1e30.
  (func $convert (export "convert") (param $number f64) (result i32)
    (i32.trunc_f64_s (local.get $number)))

  ;; "memory access out of bounds": this memory ends at 65536, and a load takes 4 bytes. 65532 works, 65533 does not.
  (func $load (export "load") (param $address i32) (result i32)
    (i32.load (local.get $address)))

  ;; Calls through the table. Place 0 has a function of another type, place 1 has none, place 2 does not exist.
  (func $indirect (export "indirect") (param $place i32) (result i32)
    (call_indirect $places (type $number) (local.get $place)))
  (func $not_a_number (param i64))

  ;; "call stack exhausted": a function that calls itself and never ends.
  (func $recurse (export "recurse") (result i32)
    (i32.add (call $recurse) (i32.const 1))))
