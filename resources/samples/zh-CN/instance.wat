;; WebAssembly.Instance：导入已绑定、拥有自身状态的模块。
;; 为这个模块创建两个实例：它们各数各的。
(module $instance
  ;; 只有模块自己能修改的状态；导出后宿主可以查看。
  (global $count (export "count") (mut i32) (i32.const 0))

  ;; 模块的常量：在每个实例中都相同。
  (global $step (export "step") i32 (i32.const 1))

  ;; 计数加一，返回新的计数。
  (func $increment (export "increment") (result i32)
    (global.set $count (i32.add (global.get $count) (global.get $step)))
    (global.get $count))

  ;; 回到起点；新建一个实例也有同样的效果。
  (func $reset (export "reset")
    (global.set $count (i32.const 0)))

  ;; 起始函数：在实例化时自动运行一次。
  (func $first
    (global.set $count (i32.const 100)))
  (start $first))
