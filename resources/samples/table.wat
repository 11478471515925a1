;; WebAssembly.Table: a row of references to functions, called by their place in it.
;; This is how compiled languages call through a function pointer.
(module $table
  (type $binary (func (param i32 i32) (result i32)))

  ;; Five places, of which the first three are filled; places 3 and 4 hold null.
  (table $operations (export "table") 5 8 funcref)
  (elem (i32.const 0) $add $subtract $multiply)

  (func $add (type $binary)
    (i32.add (local.get 0) (local.get 1)))
  (func $subtract (type $binary)
    (i32.sub (local.get 0) (local.get 1)))
  (func $multiply (type $binary)
    (i32.mul (local.get 0) (local.get 1)))

  ;; Calls the function at `place`: 0 adds, 1 subtracts, 2 multiplies, 3 and 4 trap (null), 5 traps (outside).
  (func $apply (export "apply") (param $place i32) (param $a i32) (param $b i32) (result i32)
    (call_indirect $operations (type $binary) (local.get $a) (local.get $b) (local.get $place)))

  ;; Copies the reference at one place to another: afterwards `apply` does something else there.
  (func $copy (export "copy") (param $to i32) (param $from i32)
    (table.set $operations (local.get $to) (table.get $operations (local.get $from))))

  ;; How many places there are.
  (func $size (export "size") (result i32)
    (table.size $operations)))
