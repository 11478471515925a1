import type { ByteReader } from '../binary/byte-reader';
import { MalformedError } from '../binary/malformed-error';
import type { CustomSectionFacts } from '../model/custom-facts';
import type { NamedKind, NamedPart, Names } from '../model/names';
import type { ModuleNotice } from '../model/notice-codes';
import { readSubsections } from './read-subsections';

const MAPS = new Map<number, NamedKind>([
  [1, 'func'],
  [4, 'type'],
  [5, 'table'],
  [6, 'memory'],
  [7, 'global'],
  [8, 'elem'],
  [9, 'data'],
  [11, 'tag'],
]);

const PARTS = new Map<number, NamedPart>([
  [2, 'local'],
  [3, 'label'],
  [10, 'field'],
]);

const MODULE_NAME = 0;
const FUNC_NAMES = 1;
/** Bytes of func names that a first look goes through for those it wants: some thousands of names. */
const MOST_LOOKED_THROUGH = 1 << 18;

/** Of which subsections a first look tells no more than how many names they have: it shows the module's and the exported funcs' only. */
export function isOnlyCounted(id: number, size: number): boolean {
  return id !== MODULE_NAME && (id !== FUNC_NAMES || size > MOST_LOOKED_THROUGH);
}

interface Named {
  readonly what: NamedKind | NamedPart | 'module';
  count: number;
}

/** How many items of each kind the module has: a name for more is told, and not kept. */
type NameSpaces = Readonly<Record<NamedKind, number>>;

/** What names may be of, and which are wanted. */
export interface Nameable {
  readonly spaces: NameSpaces;
  /** The only funcs whose names are wanted, for a first look; null: all names of whatever kind. */
  readonly wanted: ReadonlySet<number> | null;
  readonly notices: ModuleNotice[];
}

/** Reads as far as it can; what does not fit becomes a notice, since a name never changes what a module does. */
export function readNameSection(reader: ByteReader, names: Names, { spaces, wanted, notices }: Nameable): CustomSectionFacts {
  const named: Named[] = [];
  let broken = 0;
  try {
    readSubsections(reader, (id, contents) => {
      const kind = MAPS.get(id);
      const part = PARTS.get(id);
      const what = kind ?? part;
      if (wanted !== null && what !== undefined && isOnlyCounted(id, contents.left)) named.push({ what, count: contents.u32() });
      else if (id === MODULE_NAME) {
        names.moduleName = contents.lenientName();
        named.push({ what: 'module', count: 1 });
      } else if (kind !== undefined) {
        const told = { what: kind, count: 0 };
        named.push(told);
        const beyond = readNameMap(contents, told, names.maps[kind], spaces[kind], wanted);
        if (beyond > 0) notices.push({ code: 'names-beyond-module', facts: { kind, count: beyond, items: spaces[kind] } });
      } else if (part !== undefined) {
        const told = { what: part, count: 0 };
        named.push(told);
        names.parts[part] = { starts: new Uint32Array(part === 'field' ? spaces.type : spaces.func), end: contents.end };
        findParts(contents, told, names.parts[part].starts);
      }
      broken += contents.broken;
    });
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
    notices.push({ code: 'names-malformed', facts: { offset: error.offset, reason: error.reason } });
  }
  if (broken > 0) notices.push({ code: 'names-not-utf8', facts: { count: broken } });
  return { kind: 'names', named };
}

/** How many names are of items that the module does not have: a linker wrote them for another layout. */
function readNameMap(reader: ByteReader, told: Named, map: Map<number, string>, items: number, wanted: ReadonlySet<number> | null): number {
  let beyond = 0;
  for (let left = reader.u32(); left > 0; left--) {
    const index = reader.u32();
    if (wanted?.has(index) === false) reader.skip(reader.u32());
    else {
      const name = reader.lenientName();
      if (index < items) map.set(index, name);
    }
    if (index >= items) beyond++;
    told.count++;
  }
  return beyond;
}

/** Skips each owner's names, keeping only where they begin. */
function findParts(reader: ByteReader, told: Named, starts: Uint32Array): void {
  for (let left = reader.u32(); left > 0; left--) {
    const owner = reader.u32();
    if (owner < starts.length) starts[owner] = reader.at;
    for (let names = reader.u32(); names > 0; names--) {
      reader.u32();
      reader.skip(reader.u32());
    }
    told.count++;
  }
}
