;; 带类型的调用：每个值都有类型，表单在调用之前检查。
(module $arith
  ;; 32 位：2147483647 + 1 等于 -2147483648。
  (func $add_i32 (export "add_i32") (param $a i32) (param $b i32) (result i32)
    (i32.add (local.get $a) (local.get $b)))

  ;; 64 位：超出 JavaScript 数字的范围，因此以 BigInt 传递。
  (func $mul_i64 (export "mul_i64") (param $a i64) (param $b i64) (result i64)
    (i64.mul (local.get $a) (local.get $b)))

  ;; 单精度：传入 0.2，返回 0.10000000149011612。
  (func $half_f32 (export "half_f32") (param $x f32) (result f32)
    (f32.div (local.get $x) (f32.const 2)))

  ;; 双精度：-1 的平方根是 NaN，不会触发陷阱。
  (func $sqrt_f64 (export "sqrt_f64") (param $x f64) (result f64)
    (f64.sqrt (local.get $x)))

  ;; 同时返回两个结果：两个参数交换次序。
  (func $swap (export "swap") (param $a i32) (param $b f64) (result f64 i32)
    (local.get $b)
    (local.get $a))

  ;; 商和余数。除以零会触发陷阱。
  (func $divmod (export "divmod") (param $a i32) (param $b i32) (result i32 i32)
    (i32.div_s (local.get $a) (local.get $b))
    (i32.rem_s (local.get $a) (local.get $b)))

  ;; externref 是宿主的值：模块可以传递它，但看不到它的内容。
  (func $same (export "same") (param $thing externref) (result externref)
    (local.get $thing))

  ;; funcref 是函数的引用；这里返回模块自己的一个函数，或 null。
  (func $choose (export "choose") (param $yes i32) (result funcref)
    (if (result funcref) (local.get $yes)
      (then (ref.func $add_i32))
      (else (ref.null func))))

  ;; 接受任意 funcref：为 null 时返回 1，为函数时返回 0。
  (func $is_null (export "is_null") (param $function funcref) (result i32)
    (ref.is_null (local.get $function))))
