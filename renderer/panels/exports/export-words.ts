import type { TFunction } from 'i18next';
import { type ExportRow, mangledName } from '../../state/select/export-list';
import { signatureName, signatureParams, signatureResult } from '../../state/select/signature-text';
import { demangle } from '../../wasm/demangle/demangle';
import { showExternType } from '../../wasm/show-type';
import { typeWords } from '../type-words';

export function exportKind(row: ExportRow, t: TFunction): string {
  return row.kind === 'glue' ? t(`exports:callable.${row.signature.kind}`) : t(`exports:kind.${row.raw.type.kind}`);
}

/** `(name: string)` of what the glue offers, `(i32, i32) → i32` of an export as it is. */
export function exportType(row: ExportRow, t: TFunction): string {
  return row.kind === 'glue'
    ? `${signatureParams(row.signature)}${signatureResult(row.signature)}`
    : showExternType(row.raw.type, typeWords(t));
}

/** The type of what it ends in; empty where the glue names no export. */
export function rawTypeOf({ raw }: ExportRow, t: TFunction): string {
  return raw === null ? '' : showExternType(raw.type, typeWords(t));
}

export function exportName(row: ExportRow): string {
  return row.kind === 'glue' ? signatureName(row.signature) : row.raw.name;
}

/** What people wrote where its name is a mangled one, or null. */
export function writtenName(row: ExportRow): string | null {
  return row.kind === 'glue' ? null : demangle(mangledName(row.raw));
}

/** All that its row says, in one line. */
export function exportText(row: ExportRow, t: TFunction): string {
  const written = writtenName(row);
  const raw = row.kind === 'glue' && row.raw !== null ? `${row.raw.name} ${rawTypeOf(row, t)}` : null;
  return [exportName(row), written, exportKind(row, t), exportType(row, t), raw].filter((part) => part !== null).join('  ');
}
