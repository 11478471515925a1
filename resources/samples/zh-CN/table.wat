;; WebAssembly.Table：一列函数引用，按索引调用。
;; 编译型语言就是这样通过函数指针调用的。
(module $table
  (type $binary (func (param i32 i32) (result i32)))

  ;; 五个位置，前三个已填；位置 3 和 4 为 null。
  (table $operations (export "table") 5 8 funcref)
  (elem (i32.const 0) $add $subtract $multiply)

  (func $add (type $binary)
    (i32.add (local.get 0) (local.get 1)))
  (func $subtract (type $binary)
    (i32.sub (local.get 0) (local.get 1)))
  (func $multiply (type $binary)
    (i32.mul (local.get 0) (local.get 1)))

  ;; 调用 `place` 处的函数：0 加，1 减，2 乘，3 和 4 触发陷阱（null），5 触发陷阱（越界）。
  (func $apply (export "apply") (param $place i32) (param $a i32) (param $b i32) (result i32)
    (call_indirect $operations (type $binary) (local.get $a) (local.get $b) (local.get $place)))

  ;; 把一个位置的引用复制到另一个位置：之后 `apply` 在那里的行为就变了。
  (func $copy (export "copy") (param $to i32) (param $from i32)
    (table.set $operations (local.get $to) (table.get $operations (local.get $from))))

  ;; 共有多少个位置。
  (func $size (export "size") (result i32)
    (table.size $operations)))
