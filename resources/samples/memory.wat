;; WebAssembly.Memory: one long row of bytes that the module and its host both see.
;; It is counted in pages of 64 KiB; this one has 1 page and may grow to 3.
(module $memory
  (memory $bytes (export "memory") 1 3)

  ;; Written into the memory when an instance is made: at address 16, the text "Hello".
  (data (i32.const 16) "Hello")

  ;; The byte at an address; an address behind the last byte traps.
  (func $read (export "read") (param $address i32) (result i32)
    (i32.load8_u (local.get $address)))

  ;; Writes one byte. Watch it change in the memory view.
  (func $write (export "write") (param $address i32) (param $value i32)
    (i32.store8 (local.get $address) (local.get $value)))

  ;; How many pages there are now.
  (func $pages (export "pages") (result i32)
    (memory.size))

  ;; Asks for more pages; gives how many there were before, or -1 when that is more than the limit.
  (func $grow (export "grow") (param $pages i32) (result i32)
    (memory.grow (local.get $pages)))

  ;; Adds up the bytes from one address up to, not including, another.
  (func $sum (export "sum") (param $from i32) (param $to i32) (result i32)
    (local $total i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $total (i32.add (local.get $total) (i32.load8_u (local.get $from))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $next)))
    (local.get $total)))
