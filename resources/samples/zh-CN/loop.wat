;; 永不返回的调用。调用 `spin`，然后点击“终止”：结束的只是实例，窗口仍可使用。
(module $loop
  ;; 当前的计数；`spin` 运行时无法查看，因为实例正忙。
  (global $turns (export "turns") (mut i64) (i64.const 0))

  ;; 不停地跳回循环的开头。
  (func $spin (export "spin")
    (loop $again
      (global.set $turns (i64.add (global.get $turns) (i64.const 1)))
      (br $again)))

  ;; 同样的循环，但有终点：数到 `n` 并返回它。
  (func $count (export "count") (param $n i64) (result i64)
    (local $i i64)
    (block $done
      (loop $again
        (br_if $done (i64.ge_u (local.get $i) (local.get $n)))
        (local.set $i (i64.add (local.get $i) (i64.const 1)))
        (br $again)))
    (local.get $i)))
