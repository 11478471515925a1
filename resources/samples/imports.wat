;; Imports of every kind. A module can ask its host for functions, memories, tables, globals and tags;
;; each must be given with exactly this type, or there will be no instance.
(module $imports
  ;; func: called like any other, but it runs outside.
  (import "host" "double" (func $double (param i32) (result i32)))
  (import "host" "say" (func $say (param i32 i32)))

  ;; memory: at least 1 page, at most 2.
  (import "host" "memory" (memory $bytes 1 2))

  ;; table: at least 4 places for references to functions.
  (import "host" "table" (table $places 4 funcref))

  ;; global: one that never changes, and one that both sides may change.
  (import "settings" "limit" (global $limit i32))
  (import "settings" "level" (global $level (mut f64)))

  ;; tag: the type of an exception, with one i32 in it.
  (import "host" "mishap" (tag $mishap (param i32)))

  (data (i32.const 0) "from inside")

  ;; Asks the host to double a number.
  (func $use_func (export "use_func") (param $n i32) (result i32)
    (call $double (local.get $n)))

  ;; Hands the host a text: its address and its length in the shared memory.
  (func $use_memory (export "use_memory")
    (call $say (i32.const 0) (i32.const 11)))

  ;; Is there a function at this place of the table? 1 is yes, 0 is no.
  (func $use_table (export "use_table") (param $place i32) (result i32)
    (i32.eqz (ref.is_null (table.get $places (local.get $place)))))

  ;; Adds the limit to the level and gives the new level.
  (func $use_globals (export "use_globals") (result f64)
    (global.set $level (f64.add (global.get $level) (f64.convert_i32_s (global.get $limit))))
    (global.get $level))

  ;; Throws an exception with the host's tag and the given number in it.
  (func $use_tag (export "use_tag") (param $code i32)
    (throw $mishap (local.get $code))))
