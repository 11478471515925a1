import { readLocalNames } from '../../custom/read-part-names';
import type { DecodedModule } from '../../model/layout';
import { FUNC_FORM } from '../../model/type-codes';
import { watName } from '../wat-name';
import type { AsciiPool } from './ascii-words';
import { createReferences, cutPool, cutReferences, poolOf, type References } from './references';
import { referenceText, signatureText } from './type-text';

/** Where indentation stops growing, in columns: text that is nested a thousand deep is else mostly spaces. */
const WIDEST_INDENT = 100;

/** Names beyond so many are not read: engines allow 50,000 locals and 1,000 params. */
const MOST_LOCALS = 51_000;

/** What every writer of this module's text needs. */
export interface PrintContext {
  readonly bytes: Uint8Array;
  readonly module: DecodedModule;
  readonly references: References;
  /** `$name`, or empty. */
  readonly moduleName: string;
  /** Columns. */
  readonly widestIndent: number;
  /** Characters of a line that are kept: a writer of a list may stop behind so many, and no name is longer. */
  readonly longestLine: number;
  /** ` (param i32) (result i32)` of a func type, as bytes; empty for what is none. */
  signature(typeIndex: number): Uint8Array;
  /** The same for a block, which names a type that its params and results alone would not lead back to. */
  blockSignature(typeIndex: number): Uint8Array;
  /** Index of an import's item in the index space of its kind. */
  importedIndex(importIndex: number): number;
  /** The names of a func's params and locals, or null when it has none. */
  localNames(funcIndex: number): LocalNames;
}

export function createPrintContext(bytes: Uint8Array, module: DecodedModule, fullIndent: boolean): PrintContext {
  return contextWith(createReferences(module), bytes, module, fullIndent, Number.POSITIVE_INFINITY);
}

/** The same for lines that are shown, so that one costs no more than what is seen of it. */
export function cutPrintContext({ references, bytes, module }: PrintContext, fullIndent: boolean, longestLine: number): PrintContext {
  return contextWith(cutReferences(references, longestLine), bytes, module, fullIndent, longestLine);
}

function contextWith(
  references: References,
  bytes: Uint8Array,
  module: DecodedModule,
  fullIndent: boolean,
  longestLine: number,
): PrintContext {
  const { moduleName } = module.summary;
  const signatures: (Uint8Array | undefined)[] = [];
  const blockSignatures: (Uint8Array | undefined)[] = [];
  const encoder = new TextEncoder();
  let imported: Uint32Array | null = null;
  let grouped: Uint8Array | null = null;
  let named: { readonly func: number; readonly names: LocalNames } | null = null;
  const signatureOf = (typeIndex: number): string => {
    const type = module.layout.types[typeIndex];
    return type?.kind === 'func' ? signatureText(type.type, references.type, longestLine) : '';
  };
  /** An assembler finds a type by its params and results only when it is final, without supertypes and in no written group. */
  const isPlainFuncType = (typeIndex: number): boolean => {
    grouped ??= groupedTypes(module);
    const start = module.layout.entries.type[typeIndex];
    return start !== undefined && bytes[start] === FUNC_FORM && grouped[typeIndex] === 0;
  };
  const spoken = (typeIndex: number): string => (isPlainFuncType(typeIndex) ? '' : ` (type ${referenceText(references.type, typeIndex)})`);
  return {
    bytes,
    module,
    references,
    moduleName: moduleName === null || moduleName === '' ? '' : `$${watName(moduleName.slice(0, longestLine))}`,
    widestIndent: fullIndent ? Math.min(longestLine, Number.MAX_SAFE_INTEGER) : WIDEST_INDENT,
    longestLine,
    signature: (typeIndex) => (signatures[typeIndex] ??= encoder.encode(signatureOf(typeIndex))),
    blockSignature: (typeIndex) => (blockSignatures[typeIndex] ??= encoder.encode(spoken(typeIndex) + signatureOf(typeIndex))),
    importedIndex: (importIndex) => {
      imported ??= importedIndices(module);
      return imported[importIndex] ?? 0;
    },
    localNames: (func) => {
      if (named?.func !== func) named = { func, names: localNamesOf(bytes, module, func, longestLine) };
      return named.names;
    },
  };
}

/** 1 for each type that stands in a written group: there may be as many groups as types. */
function groupedTypes({ layout }: DecodedModule): Uint8Array {
  const grouped = new Uint8Array(layout.types.length);
  for (const { first, count } of layout.recGroups) grouped.fill(1, first, first + count);
  return grouped;
}

function localNamesOf(bytes: Uint8Array, module: DecodedModule, func: number, longest: number): LocalNames {
  const names = readLocalNames(bytes, module.layout, func);
  let count = 0;
  for (const index of names.keys()) if (index < MOST_LOCALS) count = Math.max(count, index + 1);
  return count === 0 ? null : cutPool(poolOf(names, count), longest);
}

function importedIndices(module: DecodedModule): Uint32Array {
  const next = { func: 0, table: 0, memory: 0, global: 0, tag: 0 };
  return Uint32Array.from(module.imports, ({ type }) => next[type.kind]++);
}

/** Names of a func's params and locals. */
export type LocalNames = AsciiPool | null;
