;; WebAssembly.Instance: a module with its imports bound and with state of its own.
;; Make two instances of this module: each counts for itself.
(module $instance
  ;; State that only the module changes; exported, so that the host can look at it.
  (global $count (export "count") (mut i32) (i32.const 0))

  ;; A constant of the module: the same in every instance.
  (global $step (export "step") i32 (i32.const 1))

  ;; Counts one up and gives the new count.
  (func $increment (export "increment") (result i32)
    (global.set $count (i32.add (global.get $count) (global.get $step)))
    (global.get $count))

  ;; Back to the start; a fresh instance would do the same.
  (func $reset (export "reset")
    (global.set $count (i32.const 0)))

  ;; The start function: runs once, by itself, while the instance is made.
  (func $first
    (global.set $count (i32.const 100)))
  (start $first))
