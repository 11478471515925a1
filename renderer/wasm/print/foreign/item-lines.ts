import { lastAtMost } from '../../last-at-most';
import type { DecodedModule } from '../../model/layout';
import { OPEN, SPACE } from '../ascii';
import type { WatItem, WatTarget } from '../document';
import { itemName } from '../item-name';
import type { StringLines } from './string-lines';

const KINDS = ['module', 'type', 'import', 'func', 'table', 'memory', 'global', 'tag', 'export', 'start', 'elem', 'data', 'other'] as const;
const FIELD = /^ {2}\((\w+)/;
const LONGEST_KIND = 12;
/** As wasm-tools writes a recursion group; wabt knows none. */
const GROUP = '  (rec';
const GROUPED_TYPE = '    (type';

/** Where each field of the module stands in a printed text. */
export interface ItemLines {
  readonly count: number;
  itemAt(line: number): WatItem | null;
  lineOf(item: (WatTarget & { readonly kind: 'item' })['item'], index: number): number | null;
}

/**
 * Fields are the lines that are indented by two, and the types of a recursion group below it; imports hold the first indices of their
 * kinds' index spaces. Without a module (a component) no field is of a kind that is known here.
 */
export function createItemLines(lines: StringLines, module: DecodedModule | null): ItemLines {
  const starts: number[] = [0];
  const kinds: number[] = [0];
  const indices: number[] = [0];
  const spaces = new Map<string, number[]>(KINDS.map((kind) => [kind, []]));
  const add = (line: number, kind: WatItem['kind'], index: number): void => {
    starts.push(line);
    kinds.push(KINDS.indexOf(kind));
    indices.push(index);
  };
  let inGroup = false;
  for (let line = 1; line < lines.count; line++) {
    const start = lines.start(line);
    const grouped = inGroup && lines.text.startsWith(GROUPED_TYPE, start);
    // Two spaces and an opening parenthesis, told without cutting a string out of the text.
    if (!grouped && (lines.text.charCodeAt(start + 2) !== OPEN || lines.text.charCodeAt(start) !== SPACE)) continue;
    if (!grouped) inGroup = lines.text.startsWith(GROUP, start);
    const kind = module === null ? 'other' : grouped ? 'type' : kindOf(lines.text.slice(start, start + LONGEST_KIND));
    const space = spaces.get(kind) ?? [];
    add(line, kind, space.length);
    space.push(line);
    if (kind === 'import') spaces.get(module?.imports[space.length - 1]?.type.kind ?? 'other')?.push(line);
  }
  const ordered = Uint32Array.from(starts);
  return {
    count: starts.length,
    itemAt: (line) => {
      if (line < 0 || line >= lines.count) return null;
      const item = lastAtMost(ordered, line);
      const kind = KINDS[kinds[item] ?? 0] ?? 'other';
      const index = kind === 'module' || kind === 'other' || kind === 'start' ? null : (indices[item] ?? 0);
      const first = ordered[item] ?? 0;
      return {
        kind,
        index,
        name: module === null ? null : itemName(module, kind, index),
        line: first,
        lineCount: (ordered[item + 1] ?? lines.count) - first,
      };
    },
    lineOf: (item, index) => spaces.get(item)?.[index] ?? null,
  };
}

function kindOf(head: string): WatItem['kind'] {
  const word = FIELD.exec(head)?.[1];
  return KINDS.find((kind) => kind === word && kind !== 'module') ?? 'other';
}
