import type { ValType } from '../../wasm/model/types';

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
