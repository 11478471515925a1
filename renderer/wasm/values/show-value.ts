import type { ValType } from '../model/types';
import { showHostValue } from './show-host-value';

/** A result as text that `readValue` reads back: integers in decimal, floats in the shortest digits that mean the same value. */
export function showValue(type: ValType, value: unknown): string {
  if (type === 'i32' || type === 'i64') return String(value);
  if (type === 'f32' || type === 'f64') return typeof value === 'number' ? showFloat(value, type === 'f32') : String(value);
  if (type === 'v128') return 'v128';
  if (value === null) return 'null';
  // The JS API names an exported function after its index. https://webassembly.github.io/spec/js-api/#exported-function-exotic-objects
  if (typeof value === 'function') return `func ${value.name}`;
  return showHostValue(value);
}

function showFloat(value: number, single: boolean): string {
  if (Number.isNaN(value)) return 'nan';
  if (!Number.isFinite(value)) return value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0';
  return String(single ? shortestSingle(value) : value);
}

// A single widened to a double shows digits that it never had: 0.1 would read 0.10000000149011612.
function shortestSingle(value: number): number {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}
