import { type Bytes, leb, sleb } from '../module-bytes';
import type { Body } from './body-place';
import { dataTypes, fieldsOf, hasDefault, unpacked } from './body-refs';
import { type Composite, indices } from './shape';
import { HEAP, sameValue } from './value-type';

const DROP = 0x1a;
const ZERO: Bytes = [0x41, 0];

/** Everything that may be done to an object of one type, to null in its place: instructions of which each needs a type that fits it. */
export function objectParade(body: Body): Bytes {
  const types = dataTypes(body);
  if (types.length === 0) return [];
  const index = body.choices.pick(types);
  const composite = body.shape.types[index]?.composite;
  const casts = [0x14, 0x15, 0x16, 0x17].map((code) => [0xd0, HEAP.any & 0x7f, 0xfb, code, sleb(BigInt(index)), DROP]);
  return [
    composite?.kind === 'array' ? ofArray(body, index, composite) : composite?.kind === 'struct' ? ofStruct(index, composite) : [],
    casts,
  ];
}

function ofStruct(index: number, composite: Composite & { kind: 'struct' }): Bytes {
  const object = nullOf(index);
  const made = composite.fields.every(hasDefault) ? [0xfb, 1, leb(index), DROP] : [];
  const read = composite.fields.map(({ storage }, at) =>
    getters(storage).map((sign) => [object, 0xfb, 2 + sign, leb(index), leb(at), DROP]),
  );
  return [made, read];
}

function ofArray({ shape, choices }: Body, index: number, composite: Composite & { kind: 'array' }): Bytes {
  const object = nullOf(index);
  const [field = composite.field] = fieldsOf(composite);
  const type = unpacked(field);
  const data = type.kind === 'number' && shape.datas > 0 ? choices.upTo(shape.datas) : null;
  const elems = indices(shape.elems, (elem) => sameValue(elem.type, type));
  const elem = elems.length > 0 ? choices.pick(elems) : null;
  const segment = data ?? elem;
  const made = segment === null ? [] : [ZERO, ZERO, 0xfb, data === null ? 10 : 9, leb(index), leb(segment), DROP];
  const filled =
    segment === null || !field.mutable ? [] : [object, ZERO, ZERO, ZERO, 0xfb, data === null ? 19 : 18, leb(index), leb(segment)];
  const empty = hasDefault(field) ? [ZERO, 0xfb, 7, leb(index), DROP] : [];
  return [made, filled, empty, getters(field.storage).map((sign) => [object, ZERO, 0xfb, 11 + sign, leb(index), DROP])];
}

/** What is added to the code of the plain getter: packed fields are read with a sign or without, and in no other way. */
function getters(storage: unknown): readonly number[] {
  return storage === 'i8' || storage === 'i16' ? [1, 2] : [0];
}

function nullOf(index: number): Bytes {
  return [0xd0, sleb(BigInt(index))];
}
