import type { ValType } from '../wasm/model/types';
import { type ReadValue, readValue } from '../wasm/values/read-value';
import type { ValueReason } from '../wasm/values/reading';

/** A func as the person names it in a field. */
export type WantedFunc = Extract<ReadValue, { readonly kind: 'func-index' | 'func-name' }>;
/** The exported func, or null where there is none. */
export type FindFunc = (wanted: WantedFunc) => unknown;

/** A text that is no value of its type. The form refuses such a text first; a page that was made to lie may still send it. */
class UnreadableError extends Error {
  constructor(type: string, text: string, reason: ValueReason) {
    super(`${JSON.stringify(text.slice(0, 100))} is no ${type}: ${reason.code}`);
  }
}

/** A field's text to the value that crosses into the instance. */
export function readWasmValue(type: ValType, text: string, findFunc: FindFunc): unknown {
  const reading = readValue(type, text);
  if (!reading.ok) throw new UnreadableError(typeof type === 'string' ? type : String(type.heap), text, reading.reason);
  const { value } = reading;
  switch (value.kind) {
    case 'number':
    case 'extern':
      return value.value;
    case 'null':
      return null;
    case 'func-index':
    case 'func-name':
      return findFunc(value);
    default:
      return value satisfies never;
  }
}
