import { type ExternType, type FuncType, type Limits, USUAL_PAGE_SIZE, type ValType } from '../../renderer/wasm/model/types';
import { showRefType, showValType } from '../../renderer/wasm/show-type';

/** An import's or export's type as the text format writes it without a name: `(func (param i32 i32) (result i32))`, `(memory 17 256)`. */
export function externTypeText(type: ExternType): string {
  return `(${[type.kind, ...partsOf(type)].join(' ')})`;
}

function partsOf(type: ExternType): readonly string[] {
  switch (type.kind) {
    case 'func':
    case 'tag':
      return funcParts(type.type);
    case 'table':
      return [...addressed(type.address), limits(type.limits), showRefType(type.element)];
    case 'memory':
      return [
        ...addressed(type.address),
        limits(type.limits),
        ...(type.shared ? ['shared'] : []),
        ...(type.pageSize === USUAL_PAGE_SIZE ? [] : [`(pagesize ${type.pageSize})`]),
      ];
    case 'global':
      return [type.mutable ? `(mut ${showValType(type.valType)})` : showValType(type.valType)];
    default:
      return type satisfies never;
  }
}

function funcParts({ params, results }: FuncType): readonly string[] {
  return [...valTypes('param', params), ...valTypes('result', results)];
}

function valTypes(word: string, types: readonly ValType[]): readonly string[] {
  return types.length === 0 ? [] : [`(${word} ${types.map(showValType).join(' ')})`];
}

function addressed(address: 'i32' | 'i64'): readonly string[] {
  return address === 'i64' ? ['i64'] : [];
}

function limits({ min, max }: Limits): string {
  return max === null ? `${min}` : `${min} ${max}`;
}
