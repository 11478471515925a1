import { readLocalNames } from '../custom/read-part-names';
import type { DecodedModule } from '../layout';
import type { AsciiPool } from './ascii-words';
import { createReferences, poolOf, type References } from './references';
import { referenceText, signatureText } from './type-text';
import { watName } from './wat-name';

/** Where indentation stops growing, in columns: text that is nested a thousand deep is else mostly spaces. */
const WIDEST_INDENT = 100;

/** Names beyond so many are not read: engines allow 50,000 locals and 1,000 params. */
const MOST_LOCALS = 51_000;
const FUNC_TYPE = 0x60;

/** What every writer of this module's text needs. */
export interface Printing {
  readonly bytes: Uint8Array;
  readonly module: DecodedModule;
  readonly references: References;
  /** `$name`, or empty. */
  readonly moduleName: string;
  /** Columns. */
  readonly widestIndent: number;
  /** ` (param i32) (result i32)` of a func type, as bytes; empty for what is none. */
  signature(typeIndex: number): Uint8Array;
  /** The same for a block, which names a type that its params and results alone would not lead back to. */
  blockSignature(typeIndex: number): Uint8Array;
  /** Index of an import's item in the index space of its kind. */
  importedIndex(place: number): number;
  /** The names of a func's params and locals, or null when it has none. */
  localNames(funcIndex: number): LocalNames;
}

export function createPrinting(bytes: Uint8Array, module: DecodedModule, fullIndent: boolean): Printing {
  const references = createReferences(module);
  const { moduleName } = module.summary;
  const signatures: (Uint8Array | undefined)[] = [];
  const blockSignatures: (Uint8Array | undefined)[] = [];
  const encoder = new TextEncoder();
  let imported: Uint32Array | null = null;
  const signatureOf = (typeIndex: number): string => {
    const type = module.layout.types[typeIndex];
    return type?.kind === 'func' ? signatureText(type.type, references.type) : '';
  };
  const named = (typeIndex: number): string =>
    isPlainFuncType(bytes, module, typeIndex) ? '' : ` (type ${referenceText(references.type, typeIndex)})`;
  return {
    bytes,
    module,
    references,
    moduleName: moduleName === null || moduleName === '' ? '' : `$${watName(moduleName)}`,
    widestIndent: fullIndent ? Number.MAX_SAFE_INTEGER : WIDEST_INDENT,
    signature: (typeIndex) => (signatures[typeIndex] ??= encoder.encode(signatureOf(typeIndex))),
    blockSignature: (typeIndex) => (blockSignatures[typeIndex] ??= encoder.encode(named(typeIndex) + signatureOf(typeIndex))),
    importedIndex: (place) => {
      imported ??= importedIndices(module);
      return imported[place] ?? 0;
    },
    localNames: (funcIndex) => {
      const names = readLocalNames(bytes, module.layout, funcIndex);
      let count = 0;
      for (const index of names.keys()) if (index < MOST_LOCALS) count = Math.max(count, index + 1);
      return count === 0 ? null : poolOf(names, count);
    },
  };
}

/** An assembler finds a type by its params and results only when it is final, without supertypes and in no written group. */
function isPlainFuncType(bytes: Uint8Array, { layout }: DecodedModule, typeIndex: number): boolean {
  const start = layout.entries.type[typeIndex];
  const grouped = layout.recGroups.some(({ first, count }) => typeIndex >= first && typeIndex < first + count);
  return start !== undefined && bytes[start] === FUNC_TYPE && !grouped;
}

function importedIndices(module: DecodedModule): Uint32Array {
  const next = { func: 0, table: 0, memory: 0, global: 0, tag: 0 };
  return Uint32Array.from(module.imports, ({ type }) => next[type.kind]++);
}

/** Names of a func's params and locals. */
export type LocalNames = AsciiPool | null;
