#!/usr/bin/env bash
# npm wabt 1.0.39 prints `return_call_indirect` without its table. The text assembles without a word, and the module that
# comes of it calls through table 0 instead: the same export answers 1 where the original answers 2.
# Expected: `return_call_indirect 1 (type 0)`, as `call_indirect` is printed, which keeps its table.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install wabt@1.0.39 --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null
cat > try.mjs <<'JS'
import initWabt from 'wabt';

const wabt = await initWabt();
const features = { tail_call: true, reference_types: true };
const source = (call) => `(module
  (type $f (func (result i32)))
  (table $a 1 funcref) (table $b 1 funcref)
  (func $one (result i32) i32.const 1)
  (func $two (result i32) i32.const 2)
  (elem (table $a) (i32.const 0) func $one)
  (elem (table $b) (i32.const 0) func $two)
  (func (export "call") (result i32) (${call} $b (type $f) (i32.const 0))))`;
const answer = async (bytes) => (await WebAssembly.instantiate(bytes)).instance.exports.call();

async function roundTrip(call) {
  const bytes = wabt.parseWat('source.wat', source(call), features).toBinary({}).buffer;
  const text = wabt.readWasm(bytes, features).toText({});
  const again = wabt.parseWat('again.wat', text, features).toBinary({}).buffer;
  return { line: text.match(/^ *(?:return_)?call_indirect.*$/m)?.[0].trim(), before: await answer(bytes), after: await answer(again) };
}

const seen = [await roundTrip('call_indirect'), await roundTrip('return_call_indirect')];
console.log(JSON.stringify(seen));
const [plain, tail] = seen;
const asFound = plain.before === 2 && plain.after === 2 && tail.before === 2 && tail.after === 1 && tail.line.startsWith('return_call_indirect (type 0)');
if (!asFound) throw new Error('wabt no longer behaves as found');
JS
node try.mjs
echo "as found: the table of return_call_indirect is lost in wabt 1.0.39's text"
