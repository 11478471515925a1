import {
  type FuncType,
  type GlobalType,
  type HeapType,
  type MemoryType,
  type RefType,
  type TableType,
  USUAL_PAGE_SIZE,
  type ValType,
} from '../../model/types';
import { SHORTHANDS } from '../../show-type';
import type { AsciiPool } from './ascii-words';

const decoder = new TextDecoder();

/** Types in the text format's words; a defined type is spoken of by name where it has one. */
export function valTypeText(type: ValType, types: AsciiPool): string {
  return typeof type === 'string' ? type : refTypeText(type, types);
}

export function refTypeText(type: RefType, types: AsciiPool): string {
  if (type.nullable && typeof type.heap === 'string' && type.shared !== true) return SHORTHANDS[type.heap];
  return `(ref ${type.nullable ? 'null ' : ''}${heapTypeText(type, types)})`;
}

export function heapTypeText({ heap, shared, exact }: HeapType, types: AsciiPool): string {
  const text = typeof heap === 'string' ? heap : referenceText(types, heap);
  if (shared === true) return `(shared ${text})`;
  return exact === true ? `(exact ${text})` : text;
}

/** `$name`, or the index. */
export function referenceText({ view, starts }: AsciiPool, index: number): string {
  const start = starts[index] ?? 0;
  const end = starts[index + 1] ?? start;
  if (end <= start) return String(index);
  return decoder.decode(new Uint8Array(view.buffer, view.byteOffset + start, end - start));
}

/** ` (param i32 i32) (result i32)`, empty for a func that takes and gives nothing. Each list stops behind `most` characters. */
export function signatureText({ params, results }: FuncType, types: AsciiPool, most: number): string {
  return listText('param', params, types, most) + listText('result', results, types, most);
}

export function listText(word: string, list: readonly ValType[], types: AsciiPool, most: number): string {
  if (list.length === 0) return '';
  const texts: string[] = [];
  let length = 0;
  for (const type of list) {
    const text = valTypeText(type, types);
    length += text.length;
    texts.push(text);
    if (length > most) break;
  }
  return ` (${word} ${texts.join(' ')})`;
}

/** `i64 1 2 shared (pagesize 1)`. */
export function memoryTypeText({ address, limits, shared, pageSize }: MemoryType): string {
  const page = pageSize === USUAL_PAGE_SIZE ? '' : ` (pagesize ${pageSize})`;
  return `${address === 'i64' ? 'i64 ' : ''}${limits.min}${limits.max === null ? '' : ` ${limits.max}`}${shared ? ' shared' : ''}${page}`;
}

/** `1 2 funcref`. */
export function tableTypeText({ address, limits, element, shared }: TableType, types: AsciiPool): string {
  return `${shared === true ? 'shared ' : ''}${address === 'i64' ? 'i64 ' : ''}${limits.min}${limits.max === null ? '' : ` ${limits.max}`} ${refTypeText(element, types)}`;
}

/** `i32`, or `(mut i32)`. */
export function globalTypeText({ valType, mutable, shared }: GlobalType, types: AsciiPool): string {
  const words = [...(shared === true ? ['shared'] : []), ...(mutable ? ['mut'] : []), valTypeText(valType, types)];
  return words.length === 1 ? words.join('') : `(${words.join(' ')})`;
}
