import { useTranslation } from 'react-i18next';
import type { ExportRow } from '../../state/select/export-list';
import { rawParams, signatureName, signatureParams, signatureResult } from '../../state/select/signature-text';
import { Glyph } from '../../ui/glyph';
import { Name } from '../../ui/name';
import { showExternType } from '../../wasm/show-type';
import styles from './exports.module.css';

/** Types are as long as their func has parameters: up to a thousand. */
const LONGEST = 300;

export function ExportCell({ row, column }: { readonly row: ExportRow | null; readonly column: string }) {
  const { t } = useTranslation('exports');
  if (row === null) return <span className={styles.late}>…</span>;
  if (column === 'name') return <NameCell row={row} />;
  if (column === 'kind') return row.kind === 'glue' ? t(`callable.${row.signature.kind}`) : t(`kind.${row.raw.type.kind}`);
  const type = row.raw === null ? '' : showExternType(row.raw.type);
  return (
    <bdi className={styles.type} title={type.slice(0, 2000)}>
      {type.slice(0, LONGEST)}
    </bdi>
  );
}

function NameCell({ row }: { readonly row: ExportRow }) {
  if (row.kind === 'glue') {
    const { signature } = row;
    return (
      <span title={signature.doc ?? undefined}>
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
  return (
    <>
      <span className={styles.sign}>
        <Glyph kind={type.kind} silent />
      </span>
      <Name text={name} />
      {type.kind === 'func' && <span className={styles.params}>{rawParams(type.type).slice(0, LONGEST)}</span>}
    </>
  );
}
