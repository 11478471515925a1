import { ByteReader } from '../../binary/byte-reader';
import { readGlobalType, readTableType } from '../../binary/read-extern-type';
import type { ExternType } from '../../model/types';
import type { PrintContext } from './print-context';
import { unread } from './read-type-text';
import { TextBuffer } from './text-buffer';
import { globalTypeText, memoryTypeText, referenceText, signatureText, tableTypeText } from './type-text';
import { writeExpr } from './write-expr';
import { writeName, writeReference } from './write-reference';
import { writeString } from './write-string';

const TABLE_WITH_INIT = 0x40;

export type FieldKind = 'import' | 'table' | 'memory' | 'tag' | 'global' | 'export' | 'start';

/** Writes one field, without indentation and newline. `entry` is its number in its section, from 0; of a long string no more than `most` bytes. */
export function writeField(out: TextBuffer, kind: FieldKind, entry: number, most: number, context: PrintContext): void {
  const { layout, summary } = context.module;
  switch (kind) {
    case 'import':
      return writeImport(out, entry, most, context);
    case 'export':
      return writeExport(out, entry, most, context);
    case 'table':
      return writeTable(out, entry, context);
    case 'memory':
      return writeDefinition(out, layout.memories, layout.entries.memory.length, entry, context);
    case 'tag':
      return writeDefinition(out, layout.tags, layout.entries.tag.length, entry, context);
    case 'global':
      return writeGlobal(out, entry, context);
    case 'start':
      out.text('(start ');
      writeReference(out, context.references.func, summary.start ?? 0);
      return out.text(')');
    default:
      return kind satisfies never;
  }
}

function writeImport(out: TextBuffer, entry: number, most: number, context: PrintContext): void {
  const item = context.module.imports[entry];
  if (item === undefined) return;
  out.text('(import ');
  writeQuoted(out, item.moduleName, most);
  out.text(' ');
  writeQuoted(out, item.name, most);
  out.text(' (');
  writeExternType(out, item.type, context.importedIndex(entry), context);
  out.text('))');
}

function writeExport(out: TextBuffer, entry: number, most: number, { module, references }: PrintContext): void {
  const item = module.exports[entry];
  if (item === undefined) return;
  out.text('(export ');
  writeQuoted(out, item.name, most);
  out.text(` (${item.type.kind} `);
  writeReference(out, references[item.type.kind], item.itemIndex);
  out.text('))');
}

function writeTable(out: TextBuffer, entry: number, context: PrintContext): void {
  const { bytes, module } = context;
  const { tables, entries } = module.layout;
  const index = tables.length - entries.table.length + entry;
  const type = tables[index];
  if (type === undefined) return;
  out.text('(');
  writeExternType(out, type, index, context);
  const start = entries.table[entry] ?? 0;
  if (bytes[start] === TABLE_WITH_INIT) {
    const reader = new ByteReader(bytes, start + 2, bytes.length);
    readTableType(reader, unread);
    out.text(' ');
    writeExpr(out, reader.at, bytes.length, null, context);
  }
  out.text(')');
}

function writeGlobal(out: TextBuffer, entry: number, context: PrintContext): void {
  const { bytes, module } = context;
  const { globals, entries } = module.layout;
  const index = globals.length - entries.global.length + entry;
  const type = globals[index];
  if (type === undefined) return;
  out.text('(');
  writeExternType(out, type, index, context);
  out.text(' ');
  const reader = new ByteReader(bytes, entries.global[entry] ?? 0, bytes.length);
  readGlobalType(reader, unread);
  writeExpr(out, reader.at, bytes.length, null, context);
  out.text(')');
}

function writeDefinition(out: TextBuffer, space: readonly ExternType[], defined: number, entry: number, context: PrintContext): void {
  const index = space.length - defined + entry;
  const type = space[index];
  if (type === undefined) return;
  out.text('(');
  writeExternType(out, type, index, context);
  out.text(')');
}

/** `func $f (type 3)`, `memory (;0;) 1 2`: what stands in the parentheses of a definition or an import. */
function writeExternType(out: TextBuffer, type: ExternType, index: number, context: PrintContext): void {
  out.text(`${type.kind} `);
  writeName(out, context.references[type.kind], index);
  out.text(` ${typeText(type, context)}`);
}

function typeText(type: ExternType, { references, longestLine }: PrintContext): string {
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

function writeQuoted(out: TextBuffer, text: string, most: number): void {
  encoded.clear();
  // Of a name that is cut no more is encoded than is looked at.
  encoded.text(text.length > most ? text.slice(0, most + 1) : text);
  writeString(out, encoded.bytes, 0, encoded.at, most);
}
