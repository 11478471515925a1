import { type Bytes, leb, vec } from '../module-bytes';
import { callOfType } from './body-calls';
import type { Body, Label } from './body-place';
import { funcType, indices } from './shape';
import { HEAP, I32, ref, sameValues, type Value, valueBytes } from './value-type';

const DROP = 0x1a;
const NOTHING = 0x40;

/** A block that leaves nothing, a branch, a return or something thrown. */
export function controlStatement(body: Body): Bytes | null {
  const { choices, shape } = body;
  switch (choices.upTo(12)) {
    case 1:
      return blockOf(body, 0x03);
    case 2:
      return [
        body.expr(I32),
        0x04,
        NOTHING,
        inner(body),
        choices.once(2) ? [0x05, shape.level.wabtFaults ? [] : 0x01, inner(body)] : [],
        0x0b,
      ];
    case 3:
      return tableOfBranches(body);
    case 4:
      return [body.exprs(body.results), 0x0f];
    case 5:
    case 11:
      return tailCall(body);
    case 6:
      if (shape.tags.length === 0) return null;
      return thrown(body);
    case 7:
    case 10:
      return shape.level.exceptions === 'legacy' ? legacyTry(body) : tryTable(body);
    case 8:
      return blockOfType(body);
    case 9:
      return callAndDrop(body);
    default:
      return blockOf(body, 0x02);
  }
}

function inner(body: Body, types: readonly Value[] = [], handler = false): Bytes {
  return body.inside({ types, handler }).statements();
}

function drops(types: readonly Value[]): Bytes {
  return types.map(() => DROP);
}

/** A block or a loop, with a conditional branch to itself or without. */
function blockOf(body: Body, opcode: number): Bytes {
  const inside = body.inside({ types: [], handler: false });
  return [opcode, NOTHING, inside.statements(), body.choices.once(2) ? [inside.expr(I32), 0x0d, 0] : [], 0x0b];
}

/** A block whose type is a func type's index: it takes values from the stack and leaves several. */
function blockOfType(body: Body): Bytes | null {
  const types = indices(body.shape.types, ({ composite }) => composite.kind === 'func');
  const type = body.choices.pick(types);
  const { params, results } = funcType(body.shape, type);
  const label: Label = { types: results, handler: false };
  const inside = body.inside(label);
  return [body.exprs(params), 0x02, leb(type), drops(params), inside.statements(), inside.exprs(results), 0x0b, drops(results)];
}

/** All targets of a `br_table` take the same values. */
function tableOfBranches(body: Body): Bytes {
  const { choices, labels } = body;
  const fallback = choices.upTo(labels.length);
  const types = labels[fallback]?.types ?? [];
  const same = indices(labels, (label) => sameValues(label.types, types));
  const targets = choices.list(5, () => leb(choices.pick(same)));
  return [body.exprs(types), body.expr(I32), 0x0e, vec(...targets), leb(fallback)];
}

function tailCall(body: Body): Bytes | null {
  const types = indices(body.shape.types, ({ composite }) => composite.kind === 'func' && sameValues(composite.results, body.results));
  return types.length === 0 ? null : callOfType(body, body.choices.pick(types), true);
}

function callAndDrop(body: Body): Bytes | null {
  const { choices, shape } = body;
  if (shape.funcs.length === 0) return null;
  const func = choices.upTo(shape.funcs.length);
  const { params, results } = funcType(shape, shape.funcs[func] ?? 0);
  return [body.exprs(params), 0x10, leb(func), drops(results)];
}

function thrown(body: Body): Bytes {
  const tag = body.choices.upTo(body.shape.tags.length);
  return [body.exprs(tagParams(body, tag)), 0x08, leb(tag)];
}

function tagParams({ shape }: Body, tag: number): readonly Value[] {
  return funcType(shape, shape.tags[tag] ?? 0).params;
}

/** https://webassembly.github.io/spec/core/binary/instructions.html#control-instructions: a clause's label counts from outside the `try_table`. */
function tryTable(body: Body): Bytes {
  const { choices, shape } = body;
  const kind = shape.tags.length > 0 ? choices.upTo(4) : 2 + choices.upTo(2);
  const tag = kind < 2 ? choices.upTo(shape.tags.length) : null;
  const carried = [...(tag === null ? [] : tagParams(body, tag)), ...(kind % 2 === 1 ? [ref(HEAP.exn)] : [])];
  const outside = body.inside({ types: carried, handler: false });
  const guarded = [0x1f, NOTHING, vec([kind, tag === null ? [] : leb(tag), leb(0)]), inner(outside), 0x0b];
  const type = wrapperType(body, carried);
  if (type === null) return guardedByNothing(body);
  const rethrown = kind % 2 === 1 && choices.once(2) ? [0x0a] : [DROP];
  const rest = kind % 2 === 1 ? [rethrown, drops(carried.slice(1))] : drops(carried);
  return [0x02, type, guarded, outside.exprs(carried), 0x0b, rest];
}

function guardedByNothing(body: Body): Bytes {
  return [0x1f, NOTHING, vec(), inner(body), 0x0b];
}

/** The block type that leaves these values, or null where no type of the module says it. */
function wrapperType({ shape }: Body, types: readonly Value[]): Bytes | null {
  const [only] = types;
  if (only === undefined) return [NOTHING];
  if (types.length === 1) return valueBytes(only);
  const index = shape.types.findIndex(
    ({ composite }) => composite.kind === 'func' && composite.params.length === 0 && sameValues(composite.results, types),
  );
  return index === -1 ? null : leb(index);
}

/** https://webassembly.github.io/exception-handling/legacy/core/ */
function legacyTry(body: Body): Bytes {
  const { choices, shape } = body;
  const guarded = [0x06, NOTHING, inner(body)];
  if (choices.once(4)) return [guarded, 0x18, leb(choices.upTo(body.labels.length))];
  const clauses = choices.list(shape.tags.length > 0 ? 2 : 0, () => {
    const tag = choices.upTo(shape.tags.length);
    return [0x07, leb(tag), drops(tagParams(body, tag)), handled(body)];
  });
  return [guarded, clauses, choices.once(2) ? [0x19, handled(body)] : [], 0x0b];
}

function handled(body: Body): Bytes {
  const inside = body.inside({ types: [], handler: true });
  const handlers = indices(inside.labels, (label) => label.handler);
  return [inside.statements(), body.choices.once(2) ? [0x09, leb(body.choices.pick(handlers))] : []];
}
