import type { ValType } from '../../wasm/model/types';
import type { StubAnswer } from '../model';
import { type FindFunc, readWasmValue } from '../raw/wasm-value';
import { zeroValue } from './zero-value';

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
  return results.map((type, place) => {
    const text = texts[place];
    return text === undefined ? zeroValue(type) : readWasmValue(type, text, findFunc);
  });
}
