import { ByteReader } from '../../binary/byte-reader';
import { readHeapType, readRefType, readValType } from '../../binary/read-val-type';
import { createFeatureLog } from '../../model/feature-log';
import type { PrintContext } from './print-context';
import { heapTypeText, refTypeText, valTypeText } from './type-text';

/** A piece of text and where in the module its bytes end. */
export interface ReadText {
  readonly text: string;
  readonly end: number;
}

/** Features were noted when the module was measured. */
export const unread = createFeatureLog();

/** The value type that stands at an offset. A broken one reads as `?`, since only an instruction's shape was measured. */
export function valTypeAt({ bytes, references }: PrintContext, start: number): ReadText {
  return readAt(bytes, start, (reader) => valTypeText(readValType(reader, unread), references.type));
}

export function refTypeAt({ bytes, references }: PrintContext, start: number): ReadText {
  return readAt(bytes, start, (reader) => refTypeText(readRefType(reader, unread), references.type));
}

export function heapTypeAt({ bytes, references }: PrintContext, start: number): ReadText {
  return readAt(bytes, start, (reader) => heapTypeText(readHeapType(reader, unread), references.type));
}

function readAt(bytes: Uint8Array, start: number, read: (reader: ByteReader) => string): ReadText {
  const reader = new ByteReader(bytes, start, bytes.length);
  try {
    const text = read(reader);
    return { text, end: reader.at };
  } catch {
    return { text: '(; ? ;)', end: Math.max(reader.at, start + 1) };
  }
}
