import type { DecodedModule } from '../../model/layout';
import { createUniqueNames, watName } from '../wat-name';
import { type AsciiPool, packAscii } from './ascii-words';

export type ReferenceKind = 'func' | 'type' | 'table' | 'memory' | 'global' | 'elem' | 'data' | 'tag';

/** How the items of an index space are spoken of: `$name` by index, or an empty text for what has no name. */
export type References = Readonly<Record<ReferenceKind, AsciiPool>>;

export function createReferences(module: DecodedModule): References {
  const { counts } = module.summary;
  const { maps } = module.layout.names;
  return {
    func: poolOf(maps.func, counts.funcs),
    type: poolOf(maps.type, counts.types),
    table: poolOf(maps.table, counts.tables),
    memory: poolOf(maps.memory, counts.memories),
    global: poolOf(maps.global, counts.globals),
    elem: poolOf(maps.elem, counts.elems),
    data: poolOf(maps.data, counts.datas),
    tag: poolOf(maps.tag, counts.tags),
  };
}

/** Names of an index space of `count` items, made fit for the text format and unique, as wabt makes them. */
export function poolOf(names: ReadonlyMap<number, string>, count: number): AsciiPool {
  if (names.size === 0) return { view: new DataView(new ArrayBuffer(8)), starts: new Uint32Array(count + 1) };
  const texts = new Array<string>(count).fill('');
  const unique = createUniqueNames();
  for (const [index, name] of names) if (index < count && name !== '') texts[index] = unique(`$${watName(name)}`);
  return packAscii(texts);
}

/** The same where no name is longer. */
export function cutReferences(references: References, longest: number): References {
  const { func, type, table, memory, global, elem, data, tag } = references;
  const cut = (pool: AsciiPool): AsciiPool => cutPool(pool, longest);
  return {
    func: cut(func),
    type: cut(type),
    table: cut(table),
    memory: cut(memory),
    global: cut(global),
    elem: cut(elem),
    data: cut(data),
    tag: cut(tag),
  };
}

export function cutPool(pool: AsciiPool, longest: number): AsciiPool {
  const { view, starts } = pool;
  const isShort = (start: number, index: number): boolean => (starts[index + 1] ?? start) - start <= longest;
  if (starts.every(isShort)) return pool;
  const decoder = new TextDecoder();
  const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  const cutText = (start: number, index: number): string =>
    decoder.decode(bytes.subarray(start, Math.min(starts[index + 1] ?? start, start + longest)));
  return packAscii(Array.from(starts.subarray(0, -1), cutText));
}
