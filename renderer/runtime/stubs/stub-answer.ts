import type { ValType } from '../../wasm/model/types';
import type { StubAnswer } from '../model';
import { type FindFunc, readWasmValue } from '../wasm-value';

type Values = readonly unknown[];

/** What a stub answers at its next call; null leaves the zeros. A sequence stays at its last entry. */
export function readAnswer(answer: StubAnswer, results: readonly ValType[], findFunc: FindFunc): () => Values | null {
  const read = (texts: readonly string[]) => readValues(texts, results, findFunc);
  let next = 0;
  switch (answer.kind) {
    case 'record':
      return () => null;
    case 'return':
      return () => read(answer.values);
    case 'sequence':
      return () => read(answer.values[Math.min(next++, answer.values.length - 1)] ?? []);
    case 'throw':
      return () => {
        throw new Error(answer.message);
      };
    case 'trap':
      return () => {
        throw new WebAssembly.RuntimeError('trap by stub');
      };
    default:
      return answer satisfies never;
  }
}

// A func is found at the call: none is there yet while the instance is being made.
function readValues(texts: readonly string[], results: readonly ValType[], findFunc: FindFunc): Values {
  return results.map((type, index) => {
    const text = texts[index];
    return text === undefined ? zeroValue(type) : readWasmValue(type, text, findFunc);
  });
}

/** Zero, null, or the plainest value that is not null. v128 has none: the engine throws a TypeError when such a func is called. */
export function zeroValue(type: ValType): unknown {
  switch (type) {
    case 'i32':
    case 'f32':
    case 'f64':
      return 0;
    case 'i64':
      return 0n;
    case 'v128':
      return undefined;
    default:
      return type.nullable || (type.heap !== 'extern' && type.heap !== 'any' && type.heap !== 'eq' && type.heap !== 'i31') ? null : 0;
  }
}
