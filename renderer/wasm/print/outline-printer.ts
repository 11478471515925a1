import type { DecodedModule } from '../layout';
import type { ModuleFailure } from '../malformed';
import type { Printer, WatItem, WatMatch } from './document';
import { findItem } from './find-item';
import { escapePattern } from './find-text';
import { itemName } from './item-name';
import { type OutlineRows, outlineRows } from './outline-rows';
import { shorten } from './text-lines';
import { watName } from './wat-name';

const CHUNK_LINES = 4_096;

/** The interface of every item, written when its line is asked for; each body's place says by code why it is not printed. */
export function printOutline(module: DecodedModule, because: ModuleFailure): Printer {
  const groups = placeGroups(outlineRows(module, because.code));
  const last = groups.at(-1);
  const lineCount = last === undefined ? 1 : last.line + last.rows.count * last.rows.linesEach;
  const { moduleName } = module.summary;
  const title = `(module${moduleName === null ? '' : ` $${watName(moduleName)}`} (; ${because.code} ;)`;
  const lineAt = (line: number): string => {
    const group = groupAt(groups, line);
    const text = group === null ? title : (group.rows.write(placeIn(group, line))[(line - group.line) % group.rows.linesEach] ?? '');
    return line === lineCount - 1 ? `${text})` : text;
  };
  const fullLines = function* fullLines(from: number, to: number): Iterable<string> {
    for (let line = Math.max(from, 0); line < Math.min(to, lineCount); line++) yield lineAt(line);
  };
  const lineOfItem = (kind: string, index: number): number | null => {
    if (isImported(module, kind, index)) return lineOfImported(module, groups, kind, index);
    const group = groups.find(({ rows }) => rows.kind === kind);
    if (group === undefined) return null;
    const place = index - (group.rows.indexOf(0) ?? 0);
    return place >= 0 && place < group.rows.count ? group.line + place * group.rows.linesEach : null;
  };
  return {
    name: 'outline',
    document: {
      printer: 'outline',
      lineCount,
      itemCount: 1 + groups.reduce((sum, { rows }) => sum + rows.count, 0),
      length: lengthOf(fullLines(0, lineCount)),
      unprinted: because,
    },
    lines: (from, count) => [...fullLines(from, from + count)].map((line) => shorten(line, 0, line.length)),
    itemAt: (line) => {
      if (line < 0 || line >= lineCount) return null;
      const group = groupAt(groups, line);
      return group === null ? { kind: 'module', index: null, name: moduleName, line: 0, lineCount: 1 } : itemOf(module, group, line);
    },
    lineOf: (target) => {
      if (target.kind === 'item') return lineOfItem(target.item, target.index);
      const found = findItem(module, target.name);
      return found === null ? null : lineOfItem(found.kind, found.index);
    },
    find: (query, from, direction, caseSensitive) => findLine(lineAt, lineCount, query, from, direction, caseSensitive),
    text: function* chunks() {
      for (let line = 0; line < lineCount; line += CHUNK_LINES) yield `${[...fullLines(line, line + CHUNK_LINES)].join('\n')}\n`;
    },
  };
}

interface Group {
  readonly rows: OutlineRows;
  /** Its first line. */
  readonly line: number;
}

function placeGroups(rows: readonly OutlineRows[]): readonly Group[] {
  let line = 1;
  return rows
    .filter(({ count }) => count > 0)
    .map((each) => {
      const group = { rows: each, line };
      line += each.count * each.linesEach;
      return group;
    });
}

function groupAt(groups: readonly Group[], line: number): Group | null {
  return groups.findLast((group) => group.line <= line) ?? null;
}

function placeIn({ rows, line: first }: Group, line: number): number {
  return Math.floor((line - first) / rows.linesEach);
}

function itemOf(module: DecodedModule, group: Group, line: number): WatItem {
  const { kind, linesEach } = group.rows;
  const place = placeIn(group, line);
  const index = group.rows.indexOf(place);
  return { kind, index, name: itemName(module, kind, index), line: group.line + place * linesEach, lineCount: linesEach };
}

function isImported(module: DecodedModule, kind: string, index: number): boolean {
  return kind !== 'import' && kind !== 'export' && index < module.imports.filter(({ type }) => type.kind === kind).length;
}

function lineOfImported(module: DecodedModule, groups: readonly Group[], kind: string, index: number): number | null {
  const group = groups.find(({ rows }) => rows.kind === 'import');
  const imported = module.imports.filter(({ type }) => type.kind === kind)[index];
  return group === undefined || imported === undefined ? null : group.line + imported.index;
}

function lengthOf(lines: Iterable<string>): number {
  let length = 0;
  for (const line of lines) length += line.length + 1;
  return length;
}

function findLine(
  lineAt: (line: number) => string,
  lineCount: number,
  query: string,
  from: number,
  direction: 1 | -1,
  caseSensitive: boolean,
): WatMatch | null {
  if (query === '') return null;
  const pattern = new RegExp(escapePattern(query), caseSensitive ? 'g' : 'gi');
  for (let step = 0; step < lineCount; step++) {
    const line = (((from + direction * step) % lineCount) + lineCount) % lineCount;
    const matches = [...lineAt(line).matchAll(pattern)];
    const match = direction === 1 ? matches[0] : matches.at(-1);
    if (match !== undefined) return { line, column: match.index, length: match[0].length };
  }
  return null;
}
