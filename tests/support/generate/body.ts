import { type Bytes, leb, sleb, vec } from '../module-bytes';
import { accessStatement, loadOf, sizeOf } from './body-access';
import { callOf } from './body-calls';
import { controlStatement } from './body-control';
import { parade } from './body-parade';
import type { Body } from './body-place';
import { referenceOf, referenceStatement, scalarOfReference } from './body-refs';
import type { Choices } from './choices';
import { funcsOf, plainNumber } from './const-expr';
import { OPERATORS } from './operators';
import { funcType, indices, type Shape } from './shape';
import { F32, F64, I32, I64, sameValue, V128, type Value, valueBytes } from './value-type';

/** A func's entry in the code section, without its size. */
export function chooseBody(choices: Choices, shape: Shape, type: number): Bytes {
  const { params, results } = funcType(shape, type);
  const groups = choices.list(4, () => ({ count: choices.upTo(3), type: choices.pick([I32, ...localTypes(shape)]) }));
  const declared = groups.flatMap(({ count, type: local }) => Array.from({ length: count }, () => local));
  const locals = [...params, ...declared];
  const readable = locals.map((local, at) => at < params.length || local.kind === 'number' || local.nullable);
  const label = { types: results, handler: false };
  const body = bodyAt({ choices, shape, results, locals, readable, labels: [label], fuel: 5, budget: { left: 120 } });
  return [
    vec(...groups.map((group) => [leb(group.count), valueBytes(group.type)])),
    choices.once(2) ? parade(body) : [],
    body.statements(),
    body.exprs(results),
    0x0b,
  ];
}

function localTypes(shape: Shape): readonly Value[] {
  return shape.types.flatMap(({ composite }) => (composite.kind === 'func' ? [...composite.params, ...composite.results] : []));
}

interface Place extends Omit<Body, 'expr' | 'exprs' | 'statements' | 'inside'> {
  /** False where a local must be set before it is read. */
  readonly readable: readonly boolean[];
}

function bodyAt(place: Place): Body {
  const body: Body = {
    ...place,
    expr: (type) => chooseExpr(body, place, type),
    exprs: (types) => types.map((type) => body.expr(type)),
    statements: () => body.choices.list(4, () => chooseStatement(body)),
    inside: (label) => bodyAt({ ...place, fuel: place.fuel - 1, labels: label === undefined ? place.labels : [label, ...place.labels] }),
  };
  return body;
}

function chooseExpr(outer: Body, place: Place, type: Value): Bytes {
  const { choices, shape, budget } = outer;
  const simple = () => (type.kind === 'number' ? plainNumber(choices, type.code) : simpleReference(outer, type));
  if (outer.fuel <= 0 || choices.ended || budget.left-- <= 0) return simple();
  const body = outer.inside();
  switch (choices.upTo(12)) {
    case 1:
    case 2:
      return readLocal(body, place, type) ?? simple();
    case 3:
    case 4:
      return (type.kind === 'number' ? operatorOf(body, type) : referenceOf(body, type)) ?? simple();
    case 5:
      return loadOf(body, type) ?? simple();
    case 6:
      return blockOf(body, type);
    case 7:
      return callOf(body, type) ?? simple();
    case 8: {
      const globals = indices(shape.globals, (global) => sameValue(global.type, type));
      return globals.length > 0 ? [0x23, leb(choices.pick(globals))] : simple();
    }
    case 9:
      return selectOf(body, type);
    case 10:
      return scalarOfReference(body, type) ?? sizeOf(body, type) ?? simple();
    case 11:
      return escapeFrom(body) ?? simple();
    default:
      return simple();
  }
}

/** `unreachable` or a branch out, behind which the stack may be anything. */
function escapeFrom(body: Body): Bytes | null {
  const { choices, labels } = body;
  if (choices.once(4)) return [0x00];
  const target = choices.upTo(labels.length);
  return [body.exprs(labels[target]?.types ?? []), 0x0c, leb(target)];
}

function simpleReference({ choices, shape }: Body, { heap, nullable }: Value & { kind: 'ref' }): Bytes {
  const funcs = funcsOf(shape, heap);
  if (funcs.length > 0 && (!nullable || choices.once(2))) return [0xd2, leb(choices.pick(funcs))];
  const none: Bytes = [0xd0, sleb(BigInt(heap))];
  return nullable ? none : [none, 0xd4];
}

function readLocal(body: Body, { readable }: Place, type: Value): Bytes | null {
  const same = indices(body.locals, (local) => sameValue(local, type));
  if (same.length === 0) return null;
  const local = body.choices.pick(same);
  return readable[local] === true && body.choices.once(2) ? [0x20, leb(local)] : [body.expr(type), 0x22, leb(local)];
}

function operatorOf(body: Body, type: Value): Bytes | null {
  const fitting = OPERATORS.filter((operator) => sameValue(operator.result, type));
  const { opcode, operands, lanes } = body.choices.pick(fitting);
  // `i8x16.shuffle`, which names sixteen lanes.
  if (sameValue(type, V128) && body.choices.once(8))
    return [body.exprs([V128, V128]), 0xfd, 0x0d, body.choices.bytes(16).map((byte) => byte % 32)];
  return [body.exprs(operands), opcode, lanes > 0 ? [body.choices.upTo(lanes)] : []];
}

function blockOf(outer: Body, type: Value): Bytes {
  const { choices } = outer;
  const kind = choices.upTo(3);
  const label = { types: kind === 1 ? [] : [type], handler: false };
  const body = outer.inside(label);
  const inner = () => [body.statements(), body.expr(type)];
  const branch = kind !== 1 && choices.once(3) ? [body.exprs([I32]), 0x0d, leb(0)] : [];
  if (kind === 2) return [outer.expr(I32), 0x04, valueBytes(type), inner(), 0x05, inner(), 0x0b];
  return [kind === 1 ? 0x03 : 0x02, valueBytes(type), inner(), branch, 0x0b];
}

function selectOf(body: Body, type: Value): Bytes {
  const values = [body.expr(type), body.expr(type), body.expr(I32)];
  const typed = type.kind === 'ref' || body.choices.once(3);
  return typed ? [values, 0x1c, vec(valueBytes(type))] : [values, 0x1b];
}

function chooseStatement(outer: Body): Bytes {
  const { choices, shape } = outer;
  if (outer.fuel <= 0 || choices.ended || outer.budget.left-- <= 0) return [0x01];
  const body = outer.inside();
  switch (choices.upTo(9)) {
    case 1:
      return writeVariable(body);
    case 2:
    case 3:
      return accessStatement(body) ?? [0x01];
    case 4:
    case 5:
      return controlStatement(body) ?? [0x01];
    case 6:
      return referenceStatement(body) ?? [0x01];
    case 7:
    case 8:
      return choices.once(4) && shape.level.newest
        ? wideArithmetic(body)
        : [body.expr(choices.pick([I32, I64, F32, F64, V128, ...body.locals])), 0x1a];
    default:
      return [0x01];
  }
}

/** Takes numbers of 128 bits as two halves, or two of 64, and leaves two halves. */
function wideArithmetic(body: Body): Bytes {
  const kind = body.choices.upTo(4);
  return [body.exprs(kind < 2 ? [I64, I64, I64, I64] : [I64, I64]), 0xfc, 19 + kind, 0x1a, 0x1a];
}

function writeVariable(body: Body): Bytes {
  const { choices, shape, locals } = body;
  const globals = indices(shape.globals, (global) => global.mutable);
  if (globals.length > 0 && choices.once(2)) {
    const global = choices.pick(globals);
    return [body.expr(shape.globals[global]?.type ?? I32), 0x24, leb(global)];
  }
  if (locals.length === 0) return [0x01];
  const local = choices.upTo(locals.length);
  return [body.expr(locals[local] ?? I32), 0x21, leb(local)];
}
