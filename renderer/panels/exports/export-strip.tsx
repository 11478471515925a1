import { useTranslation } from '../../locales/use-translation';
import type { ExportRow } from '../../state/select/export-list';
import { Name } from '../../ui/name';
import { RowStrip } from '../../ui/row-strip';
import { exportKind, exportName, exportText, exportType, rawTypeOf, writtenName } from './export-words';
import styles from './exports.module.css';

/** The chosen export whole: its name, what people wrote for a mangled one, its kind and its type; of the glue's also what it ends in. */
export function ExportStrip({ row }: { readonly row: ExportRow | null }) {
  const { t } = useTranslation('exports');
  const written = row === null ? null : writtenName(row);
  return (
    <RowStrip label={t('chosen')} hint={t('chooseHint')} copy={() => (row === null ? '' : exportText(row, t))}>
      {row === null ? null : (
        <>
          <Name text={exportName(row)} whole />
          {written !== null && <Name text={written} whole className={styles.second} />}
          <span className={styles.second}>{exportKind(row, t)}</span>
          <bdi className={styles.type}>{exportType(row, t)}</bdi>
          {row.kind === 'glue' && row.raw !== null && (
            <span className={styles.second}>
              <Name text={row.raw.name} whole /> <bdi className={styles.raw}>{rawTypeOf(row, t)}</bdi>
            </span>
          )}
        </>
      )}
    </RowStrip>
  );
}
