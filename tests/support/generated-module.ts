import fc from 'fast-check';
import { chooseBody } from './generate/body';
import { type Choices, choicesOf } from './generate/choices';
import { chooseDefinitions } from './generate/definitions';
import { differentNames, hostileName } from './generate/hostile-names';
import { chooseNameSection } from './generate/name-section';
import { chooseElems, dataSection, elemSection } from './generate/segments';
import type { Level, Shape } from './generate/shape';
import { chooseTypes } from './generate/type-section';
import { FUNCREF } from './generate/value-type';
import { type Bytes, leb, moduleBytes, name, section, vec } from './module-bytes';

/** Modules that are valid by construction, with many features in small space. They shrink towards an empty one. */
export function generatedModule(level: Level): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  return fc.uint8Array({ maxLength: 1_500, size: 'max' }).map((entropy) => buildModule(choicesOf(entropy), level));
}

/** https://webassembly.github.io/spec/core/binary/modules.html, section by section. */
export function buildModule(choices: Choices, level: Level): Uint8Array<ArrayBuffer> {
  const types = chooseTypes(choices, level);
  const definitions = chooseDefinitions(choices, level, types);
  const elems = chooseElems(choices, definitions.shape);
  const declared = { flags: 3, type: FUNCREF, table: 0 };
  const shape: Shape = { ...definitions.shape, elems: [...elems, declared], datas: choices.upTo(4) };
  const start = shape.funcs.indexOf(0);
  return moduleBytes(
    section(1, types.bytes),
    section(2, definitions.imports),
    section(3, definitions.funcs),
    section(4, definitions.tables),
    custom(choices),
    section(5, definitions.memories),
    section(13, definitions.tags),
    section(6, definitions.globals),
    section(7, exportsOf(choices, shape)),
    start >= 0 && choices.once(2) ? section(8, leb(start)) : [],
    elemSection(choices, shape, definitions.constants),
    section(12, leb(shape.datas)),
    section(10, vec(...shape.funcs.slice(shape.imported.funcs).map((type) => sized(chooseBody(choices, shape, type))))),
    dataSection(choices, shape),
    choices.once(2) ? chooseNameSection(choices, shape) : [],
    custom(choices),
  );
}

function exportsOf(choices: Choices, shape: Shape): Bytes {
  const spaces = [shape.funcs, shape.tables, shape.memories, shape.globals, shape.tags];
  const items = spaces.flatMap((space, kind) => space.flatMap((_, index) => (choices.once(3) ? [{ kind, index }] : [])));
  const names = differentNames(choices, items.length);
  return vec(...items.map(({ kind, index }, at): Bytes => [name(names[at] ?? ''), kind, leb(index)]));
}

function custom(choices: Choices): Bytes {
  if (!choices.once(4)) return [];
  const called = hostileName(choices);
  return section(0, [name(called), choices.bytes(choices.upTo(20))]);
}

/** With its size before it, as every entry of the code section has. */
function sized(contents: Bytes): Bytes {
  const [, size = [], bytes = []] = section(0, contents);
  return [size, bytes];
}
