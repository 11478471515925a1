import type { TFunction } from 'i18next';
import type { ModuleKey } from '../../state/module-store';
import { type ExportRow, mangledName } from '../../state/select/export-list';
import { signatureName } from '../../state/select/signature-text';
import { Glyph } from '../../ui/glyph';
import { Name } from '../../ui/name';
import { docText } from '../doc-text';
import { MangledName } from '../mangled-name';
import { exportKind, exportType, rawTypeOf } from './export-words';
import styles from './exports.module.css';

/** Types are as long as their func has parameters: up to a thousand. */
const LONGEST = 300;

interface ExportCellProps {
  readonly row: ExportRow | null;
  readonly column: string;
  readonly moduleKey: ModuleKey;
  /** The grid's words: hundreds of cells that fetched them each for itself would cost more than all else about them. */
  readonly t: TFunction;
}

export function ExportCell({ row, column, moduleKey, t }: ExportCellProps) {
  if (row === null) return <span className={styles.late}>…</span>;
  if (column === 'name') return <NameCell row={row} moduleKey={moduleKey} t={t} />;
  if (column === 'kind') return exportKind(row, t);
  const type = exportType(row, t);
  const raw = row.kind === 'glue' ? rawTypeOf(row, t) : '';
  return (
    <bdi className={styles.type} title={(raw === '' ? type : `${type}\n${raw}`).slice(0, 2000)}>
      {type.slice(0, LONGEST)}
    </bdi>
  );
}

function NameCell({ row, moduleKey, t }: Pick<ExportCellProps, 'moduleKey' | 't'> & { readonly row: ExportRow }) {
  const doc = row.kind === 'glue' ? docText(row.signature.doc, signatureName(row.signature), moduleKey, t) : null;
  return (
    <span className={styles.name} title={doc ?? undefined}>
      <span className={styles.sign}>
        <Glyph kind={row.kind === 'glue' ? 'func' : row.raw.type.kind} silent />
      </span>
      {row.kind === 'glue' ? <Name text={signatureName(row.signature)} /> : <MangledName text={row.raw.name} of={mangledName(row.raw)} />}
    </span>
  );
}
