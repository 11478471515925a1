#!/usr/bin/env bash
# npm wabt 1.0.39, with multi-memory switched on, prints some instructions so that they mean another memory:
#  - `memory.init` has its two operands in the order of the binary (segment, memory) instead of the text's (memory, segment);
#  - atomic accesses, `v128.loadN_splat` and `v128.loadN_zero` lose the index of their memory and so mean memory 0.
# Plain loads and stores beside them keep theirs. Nothing is raised while printing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install wabt@1.0.39 --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
cat > try.mjs <<'JS'
import initWabt from 'wabt';

const wabt = await initWabt();
const features = { multi_memory: true, bulk_memory: true, threads: true, simd: true };

/** The line that wabt prints for one instruction about the second of two memories. */
function printed(shared, code, name) {
  const kind = shared ? '1 1 shared' : '1 1';
  const source = `(module (memory $a ${kind}) (memory $b ${kind}) (data $d "x") (func ${code}))`;
  const bytes = wabt.parseWat('source.wat', source, features).toBinary({}).buffer;
  const text = wabt.readWasm(bytes, features).toText({});
  return text.split('\n').find((line) => line.includes(name))?.trim().replace(/\)+$/, '');
}

const seen = {
  load: printed(false, '(drop (i32.load $b (i32.const 0)))', 'i32.load'),
  init: printed(false, '(memory.init $b $d (i32.const 0) (i32.const 0) (i32.const 1))', 'memory.init'),
  atomic: printed(true, '(drop (i32.atomic.load $b (i32.const 0)))', 'i32.atomic.load'),
  splat: printed(false, '(drop (v128.load32_splat $b (i32.const 0)))', 'v128.load32_splat'),
  zero: printed(false, '(drop (v128.load32_zero $b (i32.const 0)))', 'v128.load32_zero'),
};
console.log(JSON.stringify(seen));
const expected = { load: 'i32.load 1', init: 'memory.init 0 1', atomic: 'i32.atomic.load', splat: 'v128.load32_splat', zero: 'v128.load32_zero' };
if (JSON.stringify(seen) !== JSON.stringify(expected)) throw new Error('wabt no longer behaves as found');
JS
node try.mjs
echo "as found: memory.init is turned round and three kinds of access forget their memory in wabt 1.0.39's text"
