import { type Bytes, leb, name, section, vec } from '../module-bytes';
import type { Choices } from './choices';
import { hostileName } from './hostile-names';
import { funcType, type Shape } from './shape';

/** https://webassembly.github.io/spec/core/appendix/custom.html#name-section, with the subsections of the extended-name-section proposal. */
export function chooseNameSection(choices: Choices, shape: Shape): Bytes {
  const { funcs, types, tables, memories, globals, elems, datas, tags } = shape;
  const { wabtFaults } = shape.level;
  // wabt gets names that stay different when their characters are replaced, and locals that need no replacing.
  const any: Naming = (index) => (choices.once(2) ? `${hostileName(choices)}${wabtFaults ? '' : `#${index}`}` : null);
  const local: Naming = (index) => (choices.once(2) ? (wabtFaults ? hostileName(choices) : `local${index}`) : null);
  const subsections: readonly (readonly [number, Bytes])[] = [
    [0, name(hostileName(choices))],
    [1, nameMap(funcs.length, any)],
    [2, nested(choices, shape, (func) => nameMap(funcType(shape, shape.funcs[func] ?? 0).params.length + (wabtFaults ? 1 : 0), local))],
    [3, nested(choices, shape, () => nameMap(3, local))],
    [4, nameMap(types.length, any)],
    [5, nameMap(tables.length, any)],
    [6, nameMap(memories.length, any)],
    [7, nameMap(globals.length, any)],
    [8, nameMap(elems.length, any)],
    [9, nameMap(datas, any)],
    [11, nameMap(tags.length, any)],
  ];
  const kept = subsections.filter(([id]) => id === 1 || choices.once(2));
  return section(0, [name('name'), kept.map(([id, contents]) => section(id, contents))]);
}

type Naming = (index: number) => string | null;

function nameMap(count: number, naming: Naming): Bytes {
  const entries: Bytes[] = [];
  for (let index = 0; index < count; index++) {
    const chosen = naming(index);
    if (chosen !== null) entries.push([leb(index), name(chosen)]);
  }
  return vec(...entries);
}

function nested(choices: Choices, { funcs, imported }: Shape, map: (func: number) => Bytes): Bytes {
  const entries: Bytes[] = [];
  for (let func = imported.funcs; func < funcs.length; func++) if (choices.once(3)) entries.push([leb(func), map(func)]);
  return vec(...entries);
}
