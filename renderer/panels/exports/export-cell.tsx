import type { TFunction } from 'i18next';
import type { ModuleKey } from '../../state/module-store';
import { type ExportRow, mangledName } from '../../state/select/export-list';
import { rawParams, signatureName, signatureParams, signatureResult } from '../../state/select/signature-text';
import { Glyph } from '../../ui/glyph';
import { Name } from '../../ui/name';
import { demangle } from '../../wasm/demangle/demangle';
import { showExternType } from '../../wasm/show-type';
import { docText } from '../doc-text';
import { MangledName } from '../mangled-name';
import { typeWords } from '../type-words';
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
  if (column === 'kind') return row.kind === 'glue' ? t(`exports:callable.${row.signature.kind}`) : t(`exports:kind.${row.raw.type.kind}`);
  const type = row.raw === null ? '' : showExternType(row.raw.type, typeWords(t));
  return (
    <bdi className={styles.type} title={type.slice(0, 2000)}>
      {type.slice(0, LONGEST)}
    </bdi>
  );
}

function NameCell({ row, moduleKey, t }: Pick<ExportCellProps, 'moduleKey' | 't'> & { readonly row: ExportRow }) {
  if (row.kind === 'glue') {
    const { signature } = row;
    return (
      <span title={docText(signature.doc, signatureName(signature), moduleKey, t) ?? undefined}>
        <span className={styles.sign}>
          <Glyph kind="func" silent />
        </span>
        <bdi>
          <Name text={signatureName(signature)} />
          <span className={styles.params}>{signatureParams(signature).slice(0, LONGEST)}</span>
          <span className={styles.result}>{signatureResult(signature).slice(0, LONGEST)}</span>
        </bdi>
      </span>
    );
  }
  const { name, type } = row.raw;
  const mangled = mangledName(row.raw);
  return (
    <span className={styles.name}>
      <span className={styles.sign}>
        <Glyph kind={type.kind} silent />
      </span>
      <MangledName text={name} of={mangled} />
      {type.kind === 'func' && demangle(mangled) === null && (
        <span className={styles.params}>{rawParams(type.type).slice(0, LONGEST)}</span>
      )}
    </span>
  );
}
