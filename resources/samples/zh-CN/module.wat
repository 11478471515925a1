;; WebAssembly.Module：没有状态的已编译代码。
;; 在运行任何代码之前，就可以查询它需要什么（导入）、提供什么（导出），以及它的自定义节。
(module $module
  ;; 一项需求：必须提供一个接受 i32 的函数。
  (import "host" "tell" (func $tell (param i32)))

  ;; 自定义节：引擎只保留、不解读的字节。
  (@custom "about" "A module is a plan. An instance is the house.")

  ;; 已导出：把两个数相加，并把和告诉宿主。
  (func $add (export "add") (param $a i32) (param $b i32) (result i32)
    (local $sum i32)
    (local.set $sum (i32.add (local.get $a) (local.get $b)))
    (call $tell (local.get $sum))
    (local.get $sum))

  ;; 未导出：外部无法调用它，但它仍在模块中。
  (func $secret (result i32)
    (i32.const 42))

  ;; 以另一个名称导出。
  (export "answer" (func $secret)))
