;; Typed calls: every value has a type, and the form checks it before the call.
(module $arith
  ;; 32 bits: 2147483647 + 1 is -2147483648.
  (func $add_i32 (export "add_i32") (param $a i32) (param $b i32) (result i32)
    (i32.add (local.get $a) (local.get $b)))

  ;; 64 bits: more than a JavaScript number holds, so these travel as BigInt.
  (func $mul_i64 (export "mul_i64") (param $a i64) (param $b i64) (result i64)
    (i64.mul (local.get $a) (local.get $b)))

  ;; Single precision: 0.1 comes back as 0.10000000149011612.
  (func $half_f32 (export "half_f32") (param $x f32) (result f32)
    (f32.div (local.get $x) (f32.const 2)))

  ;; Double precision: the square root of -1 is NaN, not a trap.
  (func $sqrt_f64 (export "sqrt_f64") (param $x f64) (result f64)
    (f64.sqrt (local.get $x)))

  ;; Two results at once: the same two values, the other way round.
  (func $swap (export "swap") (param $a i32) (param $b f64) (result f64 i32)
    (local.get $b)
    (local.get $a))

  ;; Quotient and remainder. Dividing by zero traps.
  (func $divmod (export "divmod") (param $a i32) (param $b i32) (result i32 i32)
    (i32.div_s (local.get $a) (local.get $b))
    (i32.rem_s (local.get $a) (local.get $b)))

  ;; An externref is a value of the host that the module can carry and not open.
  (func $same (export "same") (param $thing externref) (result externref)
    (local.get $thing))

  ;; A funcref is a reference to a function; this gives one of ours, or null.
  (func $choose (export "choose") (param $yes i32) (result funcref)
    (if (result funcref) (local.get $yes)
      (then (ref.func $add_i32))
      (else (ref.null func))))

  ;; Takes any funcref: 1 when it is null, 0 when it is a function.
  (func $is_null (export "is_null") (param $function funcref) (result i32)
    (ref.is_null (local.get $function))))
