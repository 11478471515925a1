;; 各种导入。模块可以向宿主要求函数、内存、表、全局变量和标签；
;; 每一个的类型都必须完全相符，否则无法实例化。
(module $imports
  ;; func：调用方式与其他函数相同，但在模块之外运行。
  (import "host" "double" (func $double (param i32) (result i32)))
  (import "host" "say" (func $say (param i32 i32)))

  ;; memory：至少 1 页，最多 2 页。
  (import "host" "memory" (memory $bytes 1 2))

  ;; table：至少能放 4 个函数引用。
  (import "host" "table" (table $places 4 funcref))

  ;; global：一个不变，另一个双方都可以修改。
  (import "settings" "limit" (global $limit i32))
  (import "settings" "level" (global $level (mut f64)))

  ;; tag：一种异常的类型，其中带有一个 i32。
  (import "host" "mishap" (tag $mishap (param i32)))

  (data (i32.const 0) "from inside")

  ;; 请宿主把一个数翻倍。
  (func $use_func (export "use_func") (param $n i32) (result i32)
    (call $double (local.get $n)))

  ;; 把一段文本交给宿主：它在共享内存中的地址和长度。
  (func $use_memory (export "use_memory")
    (call $say (i32.const 0) (i32.const 11)))

  ;; 表的这个位置上有函数吗？1 表示有，0 表示没有。
  (func $use_table (export "use_table") (param $place i32) (result i32)
    (i32.eqz (ref.is_null (table.get $places (local.get $place)))))

  ;; 把 limit 加到 level 上，返回新的 level。
  (func $use_globals (export "use_globals") (result f64)
    (global.set $level (f64.add (global.get $level) (f64.convert_i32_s (global.get $limit))))
    (global.get $level))

  ;; 用宿主的标签抛出一个异常，其中带有给定的数。
  (func $use_tag (export "use_tag") (param $code i32)
    (throw $mishap (local.get $code))))
