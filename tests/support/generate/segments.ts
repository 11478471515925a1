import { type Bytes, leb, name, section, vec } from '../module-bytes';
import type { Choices } from './choices';
import { type ConstShape, constant, plainNumber } from './const-expr';
import { type Elem, indices, type Shape } from './shape';
import { FUNCREF, sameValue, type Value, valueBytes } from './value-type';

const END = 0x0b;

/** All eight ways to write an element segment, and what type and table each has. */
export function chooseElems(choices: Choices, shape: Pick<Shape, 'tables' | 'level' | 'funcs'>): readonly Elem[] {
  return choices.list(5, (): Elem => {
    const flags = choices.upTo(8);
    const active = flags % 2 === 0;
    const wide = flags >= 4;
    const fitting = indices(
      shape.tables,
      ({ element }, index) => (flags === 6 || sameValue(element, FUNCREF)) && (flags === 2 || flags === 6 || index === 0),
    );
    if (!active) return { flags, type: FUNCREF, table: 0 };
    if (fitting.length === 0) return { flags: wide ? 5 : 1, type: FUNCREF, table: 0 };
    const table = choices.pick(fitting);
    return { flags, type: shape.tables[table]?.element ?? FUNCREF, table };
  });
}

/** The last segment declares every func, so that any of them may be referred to. */
export function elemSection(choices: Choices, shape: Shape, constants: ConstShape): Bytes {
  const all = vec(...shape.funcs.map((_, index) => leb(index)));
  const written = shape.elems.slice(0, -1).map((elem) => elemBytes(choices, shape, constants, elem));
  return section(9, vec(...written, [3, 0, all]));
}

function elemBytes(choices: Choices, shape: Shape, constants: ConstShape, { flags, type, table }: Elem): Bytes {
  const active = flags % 2 === 0;
  const named = flags === 2 || flags === 6;
  const place = active ? [named ? leb(table) : [], offset(choices, shape.tables[table]?.wide === true), END] : [];
  if (flags < 4) return [flags, place, flags === 0 ? [] : [0], vec(...funcList(choices, shape))];
  return [flags, place, flags === 4 ? [] : [valueBytes(type)], vec(...expressions(choices, shape, constants, type))];
}

function funcList(choices: Choices, { funcs }: Shape): readonly Bytes[] {
  return funcs.length === 0 ? [] : choices.list(4, () => leb(choices.upTo(funcs.length)));
}

function expressions(choices: Choices, { level }: Shape, constants: ConstShape, type: Value): readonly Bytes[] {
  const items = choices.list(4, () => constant(choices, constants, type)).filter((item) => item !== null);
  // wabt prints expressions that are all `ref.func` as a list of funcs, which is another segment.
  const mixed = level.wabtFaults || type.kind === 'number' ? [] : [[0xd0, type.heap & 0x7f]];
  return [...items, ...mixed].map((item) => [item, END]);
}

export function dataSection(choices: Choices, { memories, datas }: Shape): Bytes {
  const segments = Array.from({ length: datas }, (): Bytes => {
    const contents = name(choices.bytes(choices.upTo(40)));
    const memory = choices.upTo(memories.length);
    const flags = memories.length === 0 ? 1 : choices.upTo(3);
    if (flags === 1) return [1, contents];
    const target = flags === 0 ? 0 : memory;
    return [flags, flags === 2 ? leb(target) : [], offset(choices, memories[target]?.wide === true), END, contents];
  });
  return section(11, vec(...segments));
}

function offset(choices: Choices, wide: boolean): Bytes {
  return plainNumber(choices, wide ? 0x7e : 0x7f);
}
