;; 陷阱：WebAssembly 遇到未定义的情况时会停止，而不会继续运行。
;; 每个导出触发一种不同的陷阱。之后实例仍可使用。
(module $trap
  (type $number (func (result i32)))
  (memory $bytes (export "memory") 1 1)
  (table $places 2 2 funcref)
  (elem (i32.const 0) $not_a_number)

  ;; “unreachable”：编译器写在程序绝不应到达之处，例如 panic 之后。
  (func $unreachable (export "unreachable")
    unreachable)

  ;; “divide by zero”：整数没有无穷大可以返回。先试 10 和 0，再试 10 和 2。
  (func $divide (export "divide") (param $a i32) (param $b i32) (result i32)
    (i32.div_s (local.get $a) (local.get $b)))

  ;; “integer overflow”：2 的 31 次方超出 i32 的范围。
  (func $overflow (export "overflow") (result i32)
    (call $divide (i32.const -2147483648) (i32.const -1)))

  ;; “invalid conversion”：并非每个 f64 都能转换为整数。试试 1e30。
  (func $convert (export "convert") (param $number f64) (result i32)
    (i32.trunc_f64_s (local.get $number)))

  ;; “memory access out of bounds”：内存到 65536 为止，一次加载读取 4 个字节。65532 可以，65533 不行。
  (func $load (export "load") (param $address i32) (result i32)
    (i32.load (local.get $address)))

  ;; 通过表调用。位置 0 的函数类型不符，位置 1 没有函数，位置 2 不存在。
  (func $indirect (export "indirect") (param $place i32) (result i32)
    (call_indirect $places (type $number) (local.get $place)))
  (func $not_a_number (param i64))

  ;; “call stack exhausted”：不断调用自身、永不结束的函数。
  (func $recurse (export "recurse") (result i32)
    (i32.add (call $recurse) (i32.const 1))))
