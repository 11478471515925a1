import { ByteReader } from '../binary/byte-reader';
import { readGlobalType, readTableType } from '../binary/read-extern-type';
import type { ExternType } from '../types';
import type { AsciiPool } from './ascii-words';
import type { Printing } from './printing';
import { unread } from './read-type-text';
import type { TextBuffer } from './text-buffer';
import { globalTypeText, memoryTypeText, referenceText, signatureText, tableTypeText } from './type-text';
import { writeExpr } from './write-expr';
import { writeReference } from './write-immediates';
import { writeString } from './write-string';

const TABLE_WITH_INIT = 0x40;

export type FieldKind = 'import' | 'table' | 'memory' | 'tag' | 'global' | 'export' | 'start';

/** Writes one field, without indentation and newline. `place` counts its section's entries from 0; of a long string no more than `most` bytes. */
export function writeField(out: TextBuffer, kind: FieldKind, place: number, most: number, printing: Printing): void {
  const { layout, summary } = printing.module;
  switch (kind) {
    case 'import':
      return writeImport(out, place, most, printing);
    case 'export':
      return writeExport(out, place, most, printing);
    case 'table':
      return writeTable(out, place, printing);
    case 'memory':
      return writeDefinition(out, layout.memories, layout.entries.memory.length, place, printing);
    case 'tag':
      return writeDefinition(out, layout.tags, layout.entries.tag.length, place, printing);
    case 'global':
      return writeGlobal(out, place, printing);
    case 'start':
      out.text('(start ');
      writeReference(out, printing.references.func, summary.start ?? 0);
      return out.text(')');
    default:
      return kind satisfies never;
  }
}

/** `$name`, or the index as a comment. */
export function nameText(pool: AsciiPool, index: number): string {
  const reference = referenceText(pool, index);
  return reference.startsWith('$') ? reference : `(;${reference};)`;
}

function writeImport(out: TextBuffer, place: number, most: number, printing: Printing): void {
  const item = printing.module.imports[place];
  if (item === undefined) return;
  out.text('(import ');
  writeText(out, item.moduleName, most);
  out.text(' ');
  writeText(out, item.name, most);
  out.text(` (${headText(item.type, printing.importedIndex(place), printing)}))`);
}

function writeExport(out: TextBuffer, place: number, most: number, { module, references }: Printing): void {
  const item = module.exports[place];
  if (item === undefined) return;
  out.text('(export ');
  writeText(out, item.name, most);
  out.text(` (${item.type.kind} `);
  writeReference(out, references[item.type.kind], item.itemIndex);
  out.text('))');
}

function writeTable(out: TextBuffer, place: number, printing: Printing): void {
  const { bytes, module } = printing;
  const { tables, entries } = module.layout;
  const index = tables.length - entries.table.length + place;
  const type = tables[index];
  if (type === undefined) return;
  out.text(`(${headText(type, index, printing)}`);
  const start = entries.table[place] ?? 0;
  if (bytes[start] === TABLE_WITH_INIT) {
    const reader = new ByteReader(bytes, start + 2, bytes.length);
    readTableType(reader, unread);
    out.text(' ');
    writeExpr(out, reader.at, bytes.length, null, printing);
  }
  out.text(')');
}

function writeGlobal(out: TextBuffer, place: number, printing: Printing): void {
  const { bytes, module } = printing;
  const { globals, entries } = module.layout;
  const index = globals.length - entries.global.length + place;
  const type = globals[index];
  if (type === undefined) return;
  out.text(`(${headText(type, index, printing)} `);
  const reader = new ByteReader(bytes, entries.global[place] ?? 0, bytes.length);
  readGlobalType(reader, unread);
  writeExpr(out, reader.at, bytes.length, null, printing);
  out.text(')');
}

function writeDefinition(out: TextBuffer, space: readonly ExternType[], defined: number, place: number, printing: Printing): void {
  const index = space.length - defined + place;
  const type = space[index];
  if (type !== undefined) out.text(`(${headText(type, index, printing)})`);
}

/** `func $f (type 3)`, `memory (;0;) 1 2`: what stands in the parentheses of a definition or an import. */
function headText(type: ExternType, index: number, { references }: Printing): string {
  const head = `${type.kind} ${nameText(references[type.kind], index)}`;
  switch (type.kind) {
    case 'func': {
      const named = `(type ${referenceText(references.type, type.typeIndex)})`;
      return `${head} ${type.exact === true ? `(exact ${named})` : named}`;
    }
    case 'tag':
      return `${head} (type ${referenceText(references.type, type.typeIndex)})${signatureText(type.type, references.type)}`;
    case 'table':
      return `${head} ${tableTypeText(type, references.type)}`;
    case 'memory':
      return `${head} ${memoryTypeText(type)}`;
    case 'global':
      return `${head} ${globalTypeText(type, references.type)}`;
    default:
      return type satisfies never;
  }
}

const encoder = new TextEncoder();

function writeText(out: TextBuffer, text: string, most: number): void {
  const bytes = encoder.encode(text);
  writeString(out, bytes, 0, bytes.length, most);
}
