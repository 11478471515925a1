;; WebAssembly.Memory：一长段字节，模块和宿主都能看到。
;; 它以 64 KiB 的页为单位；这个内存有 1 页，最多增长到 3 页。
(module $memory
  (memory $bytes (export "memory") 1 3)

  ;; 实例化时写入内存：在地址 16 处写入文本“Hello”。
  (data (i32.const 16) "Hello")

  ;; 某个地址处的字节；地址超出最后一个字节时触发陷阱。
  (func $read (export "read") (param $address i32) (result i32)
    (i32.load8_u (local.get $address)))

  ;; 写入一个字节。可以在“内存”面板中看到变化。
  (func $write (export "write") (param $address i32) (param $value i32)
    (i32.store8 (local.get $address) (local.get $value)))

  ;; 现在有多少页。
  (func $pages (export "pages") (result i32)
    (memory.size))

  ;; 申请更多的页；返回原有的页数，超出上限时返回 -1。
  (func $grow (export "grow") (param $pages i32) (result i32)
    (memory.grow (local.get $pages)))

  ;; 把从一个地址到另一个地址（不含）的字节相加。
  (func $sum (export "sum") (param $from i32) (param $to i32) (result i32)
    (local $total i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $total (i32.add (local.get $total) (i32.load8_u (local.get $from))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $next)))
    (local.get $total)))
