import type { Export } from '../../wasm/model/module';
import type { FuncType } from '../../wasm/model/types';
import { showValue } from '../../wasm/values/show-value';
import { exportValue, findFunc, type LiveInstance } from '../live-instance';
import { showCall, showName } from '../log/show-call';
import { type Attempt, type CallHost, makeCall } from '../make-call';
import type { CallResult } from '../model';
import { readWasmValue } from '../wasm-value';

/** Calls an exported func with values read from the fields' texts. */
export function callRaw(live: LiveInstance, exportIndex: number, texts: readonly string[], host: CallHost): CallResult {
  const entry = live.module.exports[exportIndex];
  if (entry === undefined || entry.type.kind !== 'func') throw new Error(`export ${exportIndex} is no func`);
  return makeCall(live, attempt(live, entry, entry.type.type, texts), host);
}

function attempt(live: LiveInstance, entry: Export, { params, results }: FuncType, texts: readonly string[]): Attempt {
  return {
    text: showCall(
      showName(entry.name),
      params.map((_, index) => texts[index] ?? ''),
    ),
    called: entry.name,
    prepare: () => {
      const args = params.map((param, index) => readWasmValue(param, texts[index] ?? '', (wanted) => findFunc(live, wanted)));
      const func = exportValue(live, entry);
      if (typeof func !== 'function') throw new Error('an exported func is no function');
      return () => Reflect.apply(func, undefined, args);
    },
    show: (value) => {
      if (results.length === 0) return [];
      const values: readonly unknown[] = results.length === 1 ? [value] : Array.from(value as Iterable<unknown>);
      return results.map((type, index) => showValue(type, values[index]));
    },
  };
}
