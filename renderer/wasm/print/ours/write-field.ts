import { ByteReader } from '../../binary/byte-reader';
import { readGlobalType, readTableType } from '../../binary/read-extern-type';
import type { ExternType } from '../../model/types';
import type { Printing } from './print-context';
import { unread } from './read-type-text';
import { TextBuffer } from './text-buffer';
import { globalTypeText, memoryTypeText, referenceText, signatureText, tableTypeText } from './type-text';
import { writeExpr } from './write-expr';
import { writeName, writeReference } from './write-reference';
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

function writeImport(out: TextBuffer, place: number, most: number, printing: Printing): void {
  const item = printing.module.imports[place];
  if (item === undefined) return;
  out.text('(import ');
  writeText(out, item.moduleName, most);
  out.text(' ');
  writeText(out, item.name, most);
  out.text(' (');
  writeHead(out, item.type, printing.importedIndex(place), printing);
  out.text('))');
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
  out.text('(');
  writeHead(out, type, index, printing);
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
  out.text('(');
  writeHead(out, type, index, printing);
  out.text(' ');
  const reader = new ByteReader(bytes, entries.global[place] ?? 0, bytes.length);
  readGlobalType(reader, unread);
  writeExpr(out, reader.at, bytes.length, null, printing);
  out.text(')');
}

function writeDefinition(out: TextBuffer, space: readonly ExternType[], defined: number, place: number, printing: Printing): void {
  const index = space.length - defined + place;
  const type = space[index];
  if (type === undefined) return;
  out.text('(');
  writeHead(out, type, index, printing);
  out.text(')');
}

/** `func $f (type 3)`, `memory (;0;) 1 2`: what stands in the parentheses of a definition or an import. */
function writeHead(out: TextBuffer, type: ExternType, index: number, printing: Printing): void {
  out.text(`${type.kind} `);
  writeName(out, printing.references[type.kind], index);
  out.text(` ${typeText(type, printing)}`);
}

function typeText(type: ExternType, { references, longestLine }: Printing): string {
  switch (type.kind) {
    case 'func': {
      const named = `(type ${referenceText(references.type, type.typeIndex)})`;
      return type.exact === true ? `(exact ${named})` : named;
    }
    case 'tag':
      return `(type ${referenceText(references.type, type.typeIndex)})${signatureText(type.type, references.type, longestLine)}`;
    case 'table':
      return tableTypeText(type, references.type);
    case 'memory':
      return memoryTypeText(type);
    case 'global':
      return globalTypeText(type, references.type);
    default:
      return type satisfies never;
  }
}

/** Written over again and again: each array that an encoder hands out weighs half a kilobyte in Chromium, and waits for a collector that does not see it. */
const encoded = new TextBuffer();

function writeText(out: TextBuffer, text: string, most: number): void {
  encoded.clear();
  // Of a name that is cut no more is encoded than is looked at.
  encoded.text(text.length > most ? text.slice(0, most + 1) : text);
  writeString(out, encoded.bytes, 0, encoded.at, most);
}
