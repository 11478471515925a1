import { type Bytes, leb, sleb } from '../module-bytes';
import { addressOf } from './body-calls';
import type { Body } from './body-place';
import { type Composite, type Field, indices } from './shape';
import { EXTERNREF, HEAP, I32, I64, ref, sameValue, type Value } from './value-type';

const ANYREF = ref(HEAP.any);
const EQREF = ref(HEAP.eq);

type Reference = Value & { readonly kind: 'ref' };

/** A reference of exactly this type by something more than `ref.null` or `ref.func`. */
export function referenceOf(body: Body, type: Reference): Bytes | null {
  const { shape, choices } = body;
  const composite = shape.types[type.heap]?.composite;
  if (composite?.kind === 'struct') return newStruct(body, type.heap, composite);
  if (composite?.kind === 'array') return newArray(body, type.heap, composite);
  if (!shape.level.gc) return null;
  const nullable = choices.once(2);
  switch (type.heap) {
    case HEAP.i31:
      return [body.expr(I32), 0xfb, 0x1c];
    case HEAP.extern:
      return type.nullable ? [body.expr(ANYREF), 0xfb, 0x1b] : [body.expr(ref(HEAP.any, false)), 0xfb, 0x1b];
    case HEAP.any:
      return type.nullable ? [body.expr(EXTERNREF), 0xfb, 0x1a] : [body.expr(ref(HEAP.i31, false))];
    case HEAP.eq:
    case HEAP.struct:
    case HEAP.array:
      return [body.expr(nullable ? ANYREF : EQREF), 0xfb, type.nullable ? 0x17 : 0x16, sleb(BigInt(type.heap))];
  }
  return null;
}

/** A number that tells something of a reference, or comes out of what it refers to. */
export function scalarOfReference(body: Body, type: Value): Bytes | null {
  const { choices, shape } = body;
  if (!sameValue(type, I32)) return fieldOf(body, type);
  if (!shape.level.gc || choices.once(4)) return [body.expr(choices.once(2) ? EXTERNREF : ref(HEAP.func)), 0xd1];
  switch (choices.upTo(5)) {
    case 1:
      return [body.expr(EQREF), body.expr(EQREF), 0xd3];
    case 2:
      return [
        body.expr(ANYREF),
        0xfb,
        0x14 + choices.upTo(2),
        sleb(BigInt(choices.pick([HEAP.i31, HEAP.eq, HEAP.none, ...dataTypes(body)]))),
      ];
    case 3:
      return [body.expr(ref(HEAP.array)), 0xfb, 0x0f];
    case 4:
      return [body.expr(ref(HEAP.i31)), 0xfb, 0x1d + choices.upTo(2)];
    default:
      return fieldOf(body, type);
  }
}

export function dataTypes({ shape }: Body): readonly number[] {
  return indices(shape.types, ({ composite }) => composite.kind !== 'func');
}

/** `struct.get` or `array.get`, packed ones with a sign. */
function fieldOf(body: Body, type: Value): Bytes | null {
  const { shape, choices } = body;
  const places = shape.types.flatMap(({ composite }, index) =>
    fieldsOf(composite).flatMap((field, at) => (sameValue(unpacked(field), type) ? [{ composite, index, field, at }] : [])),
  );
  if (places.length === 0) return null;
  const { composite, index, field, at } = choices.pick(places);
  const sign = field.storage === 'i8' || field.storage === 'i16' ? 1 + choices.upTo(2) : 0;
  const object = body.expr(ref(index));
  if (composite.kind === 'struct') return [object, 0xfb, 2 + sign, leb(index), leb(at)];
  return [object, body.expr(I32), 0xfb, 11 + sign, leb(index)];
}

export function fieldsOf(composite: Composite): readonly Field[] {
  if (composite.kind === 'func') return [];
  return composite.kind === 'struct' ? composite.fields : [composite.field];
}

export function unpacked({ storage }: Field): Value {
  return storage === 'i8' || storage === 'i16' ? I32 : storage;
}

export function hasDefault(field: Field): boolean {
  const type = unpacked(field);
  return type.kind === 'number' || type.nullable;
}

function newStruct(body: Body, index: number, { fields }: Composite & { kind: 'struct' }): Bytes {
  if (fields.every(hasDefault) && body.choices.once(2)) return [0xfb, 1, leb(index)];
  return [body.exprs(fields.map(unpacked)), 0xfb, 0, leb(index)];
}

function newArray(body: Body, index: number, { field }: Composite & { kind: 'array' }): Bytes {
  const { choices, shape } = body;
  const type = unpacked(field);
  const elems = indices(shape.elems, (elem) => sameValue(elem.type, type));
  switch (choices.upTo(5)) {
    case 1:
      if (hasDefault(field)) return [body.expr(I32), 0xfb, 7, leb(index)];
      break;
    case 2: {
      const items = choices.upTo(4);
      return [body.exprs(Array.from({ length: items }, () => type)), 0xfb, 8, leb(index), leb(items)];
    }
    case 3:
      if (type.kind === 'number' && shape.datas > 0)
        return [body.expr(I32), body.expr(I32), 0xfb, 9, leb(index), leb(choices.upTo(shape.datas))];
      break;
    case 4:
      if (elems.length > 0) return [body.expr(I32), body.expr(I32), 0xfb, 10, leb(index), leb(choices.pick(elems))];
      break;
  }
  return [body.expr(type), body.expr(I32), 0xfb, 6, leb(index)];
}

/** Writes to an object or a table, or branches by what a reference is. */
export function referenceStatement(body: Body): Bytes | null {
  const { choices, shape } = body;
  const kinds = [tableStatement, ...(shape.level.typedRefs ? [nullBranch] : []), ...(shape.level.gc ? [objectStatement, castBranch] : [])];
  return choices.pick(kinds)(body);
}

function tableStatement(body: Body): Bytes | null {
  const { choices, shape } = body;
  if (shape.tables.length === 0) return null;
  const index = choices.upTo(shape.tables.length);
  const table = shape.tables[index];
  const address = addressOf(table);
  const element = table?.element ?? I32;
  switch (choices.upTo(5)) {
    case 1:
      return [body.expr(address), body.expr(element), body.expr(address), 0xfc, 17, leb(index)];
    case 2: {
      const from = choices.pick(indices(shape.tables, (other) => sameValue(other.element, element)));
      const length = shape.tables[from]?.wide === true && table?.wide === true ? I64 : I32;
      return [body.expr(address), body.expr(addressOf(shape.tables[from])), body.expr(length), 0xfc, 14, leb(index), leb(from)];
    }
    case 3: {
      const elems = indices(shape.elems, (elem) => sameValue(elem.type, element));
      if (elems.length === 0) return null;
      return [body.expr(address), body.expr(I32), body.expr(I32), 0xfc, 12, leb(choices.pick(elems)), leb(index)];
    }
    case 4:
      return shape.elems.length === 0 ? null : [0xfc, 13, leb(choices.upTo(shape.elems.length))];
    default:
      return [body.expr(address), body.expr(element), 0x26, leb(index)];
  }
}

function objectStatement(body: Body): Bytes | null {
  const { choices, shape } = body;
  const places = shape.types.flatMap(({ composite }, index) =>
    fieldsOf(composite).flatMap((field, at) => (field.mutable ? [{ composite, index, field, at }] : [])),
  );
  if (places.length === 0) return null;
  const { composite, index, field, at } = choices.pick(places);
  const type = unpacked(field);
  const object = body.expr(ref(index));
  if (composite.kind === 'struct') return [object, body.expr(type), 0xfb, 5, leb(index), leb(at)];
  const elems = indices(shape.elems, (elem) => sameValue(elem.type, type));
  switch (choices.upTo(4)) {
    case 1:
      return [object, body.expr(I32), body.expr(type), body.expr(I32), 0xfb, 16, leb(index)];
    case 2:
      return [object, body.expr(I32), object, body.exprs([I32, I32]), 0xfb, 17, leb(index), leb(index)];
    case 3:
      if (type.kind === 'number' && shape.datas > 0)
        return [object, body.exprs([I32, I32, I32]), 0xfb, 18, leb(index), leb(choices.upTo(shape.datas))];
      if (elems.length > 0) return [object, body.exprs([I32, I32, I32]), 0xfb, 19, leb(index), leb(choices.pick(elems))];
      break;
  }
  return [object, body.expr(I32), body.expr(type), 0xfb, 14, leb(index)];
}

/** `br_on_null` and `br_on_non_null`, each out of a block around it. */
function nullBranch(body: Body): Bytes {
  const heap = body.choices.pick([HEAP.func, HEAP.extern, ...indices(body.shape.types, () => true)]);
  const nullable = ref(heap);
  if (body.choices.once(2)) return [0x02, 0x40, body.inside({ types: [], handler: false }).expr(nullable), 0xd5, 0, 0x1a, 0x0b];
  const bare = ref(heap, false);
  const inside = body.inside({ types: [bare], handler: false });
  return [0x02, 0x64, sleb(BigInt(heap)), inside.expr(nullable), 0xd6, 0, inside.expr(bare), 0x0b, 0x1a];
}

function castBranch(body: Body): Bytes {
  const heap = body.choices.pick([HEAP.i31, HEAP.eq, HEAP.struct, HEAP.array, ...dataTypes(body)]);
  const fails = body.choices.once(2);
  const label = fails ? ANYREF : ref(heap);
  const inside = body.inside({ types: [label], handler: false });
  const block =
    label.kind === 'ref' && label.heap >= 0 ? [0x63, sleb(BigInt(label.heap))] : [(label.kind === 'ref' ? label.heap : 0) & 0x7f];
  // Flags: both the type before and the type asked for may be null.
  const cast = [0xfb, fails ? 0x19 : 0x18, 3, 0, sleb(BigInt(HEAP.any)), sleb(BigInt(heap))];
  return [0x02, block, inside.expr(ANYREF), cast, 0x1a, inside.expr(label), 0x0b, 0x1a];
}
