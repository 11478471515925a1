import { type Bytes, leb } from '../module-bytes';
import type { Body } from './body-place';
import { funcType, indices } from './shape';
import { HEAP, sameValues, type Value } from './value-type';

export function callOf(body: Body, type: Value): Bytes | null {
  const { choices, shape } = body;
  const types = indices(shape.types, ({ composite }) => composite.kind === 'func' && sameValues(composite.results, [type]));
  if (types.length === 0) return null;
  return callOfType(body, choices.pick(types), false);
}

/** Any of the three calls, or of the three tail calls. */
export function callOfType(body: Body, type: number, tail: boolean): Bytes | null {
  const { choices, shape } = body;
  const { params } = funcType(shape, type);
  const funcs = indices(shape.funcs, (each) => each === type);
  if (funcs.length > 0 && choices.once(2)) return [body.exprs(params), tail ? 0x12 : 0x10, leb(choices.pick(funcs))];
  if (shape.level.typedRefs && choices.once(2)) {
    return [body.exprs(params), body.expr({ kind: 'ref', nullable: true, heap: type }), tail ? 0x15 : 0x14, leb(type)];
  }
  const tables = indices(shape.tables, ({ element }, index) => isFuncTable(element) && (index === 0 || !tail || shape.level.wabtFaults));
  if (tables.length === 0) return null;
  const table = choices.pick(tables);
  return [body.exprs(params), body.expr(addressOf(shape.tables[table])), tail ? 0x13 : 0x11, leb(type), leb(table)];
}

function isFuncTable(element: Value): boolean {
  return element.kind === 'ref' && element.heap === HEAP.func;
}

/** The type of an index into a table or an address in a memory. */
export function addressOf(space: { readonly wide: boolean } | undefined): Value {
  return { kind: 'number', code: space?.wide === true ? 0x7e : 0x7f };
}
