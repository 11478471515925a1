import { showRefType, showValType } from '../show-type';
import type { ExternType, FuncType, Limits, ValType } from '../types';
import { watName } from './wat-name';

/** ` (param i32 i32) (result i64)`, each part with a space before it, empty parts left out. */
export function watFuncType({ params, results }: FuncType): string {
  return watValTypes('param', params) + watValTypes('result', results);
}

function watValTypes(word: string, types: readonly ValType[]): string {
  return types.length === 0 ? '' : ` (${word} ${types.map(showValType).join(' ')})`;
}

function watLimits({ min, max }: Limits): string {
  return max === null ? `${min}` : `${min} ${max}`;
}

/** An item's head without its closing parenthesis: `(func $greet (;12;) (type 3)`. */
export function watHead(type: ExternType, index: number, name: string | null): string {
  const head = `(${type.kind} ${name === null ? '' : `$${watName(name)} `}(;${index};)`;
  switch (type.kind) {
    case 'func':
    case 'tag':
      return `${head} (type ${type.typeIndex})${watFuncType(type.type)}`;
    case 'table':
      return `${head}${type.address === 'i64' ? ' i64' : ''} ${watLimits(type.limits)} ${showRefType(type.element)}`;
    case 'memory':
      return `${head}${type.address === 'i64' ? ' i64' : ''} ${watLimits(type.limits)}${type.shared ? ' shared' : ''}${pageSize(type.pageSize)}`;
    case 'global':
      return `${head} ${type.mutable ? `(mut ${showValType(type.valType)})` : showValType(type.valType)}`;
    default:
      return type satisfies never;
  }
}

function pageSize(bytes: number): string {
  return bytes === 65_536 ? '' : ` (pagesize ${bytes})`;
}
