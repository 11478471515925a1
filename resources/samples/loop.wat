;; A call that never returns. Call `spin`, then press Terminate: only the instance ends, the window stays alive.
(module $loop
  ;; Where the counting is; it cannot be looked at while `spin` runs, because the instance is busy.
  (global $turns (export "turns") (mut i64) (i64.const 0))

  ;; Jumps back to the start of the loop, for ever.
  (func $spin (export "spin")
    (loop $again
      (global.set $turns (i64.add (global.get $turns) (i64.const 1)))
      (br $again)))

  ;; The same loop with an end: counts up to `n` and gives it back.
  (func $count (export "count") (param $n i64) (result i64)
    (local $i i64)
    (block $done
      (loop $again
        (br_if $done (i64.ge_u (local.get $i) (local.get $n)))
        (local.set $i (i64.add (local.get $i) (i64.const 1)))
        (br $again)))
    (local.get $i)))
