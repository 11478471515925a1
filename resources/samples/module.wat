;; WebAssembly.Module: compiled code without state.
;; Before anything runs one can already ask it what it needs (imports), what it offers (exports), and for its custom sections.
(module $module
  ;; One need: somebody must give a function that takes an i32.
  (import "host" "tell" (func $tell (param i32)))

  ;; A custom section: bytes that the engine carries along and does not look at.
  (@custom "about" "A module is a plan. An instance is the house.")

  ;; Offered: adds two numbers and tells the host the sum.
  (func $add (export "add") (param $a i32) (param $b i32) (result i32)
    (local $sum i32)
    (local.set $sum (i32.add (local.get $a) (local.get $b)))
    (call $tell (local.get $sum))
    (local.get $sum))

  ;; Not offered: without an export nobody outside can call this one, and it still is in the module.
  (func $secret (result i32)
    (i32.const 42))

  ;; Offered under another name than its own.
  (export "answer" (func $secret)))
