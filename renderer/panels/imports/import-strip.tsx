import { useTranslation } from '../../locales/use-translation';
import type { ImportSupply } from '../../state/select/import-supply';
import { Name } from '../../ui/name';
import { RowStrip } from '../../ui/row-strip';
import { demangle } from '../../wasm/demangle/demangle';
import type { Import } from '../../wasm/model/module';
import { showExternType } from '../../wasm/show-type';
import { typeWords } from '../type-words';
import { importText, supplyText } from './import-words';
import styles from './imports.module.css';

interface ImportStripProps {
  readonly entry: Import | null;
  readonly supply: ImportSupply | null;
}

/** The chosen import whole: its module and its name as they stand, its type, and what it is given. */
export function ImportStrip({ entry, supply }: ImportStripProps) {
  const { t } = useTranslation('imports');
  const written = entry === null ? null : demangle(entry.name);
  const chosen = entry !== null && supply !== null;
  return (
    <RowStrip label={t('chosen')} hint={t('chooseHint')} copy={() => (chosen ? importText(entry, supply, t) : '')}>
      {!chosen ? null : (
        <>
          <span>
            <Name text={entry.moduleName} whole className={styles.second} />
            <span className={styles.second}>.</span>
            <Name text={entry.name} whole />
          </span>
          {written !== null && <Name text={written} whole className={styles.second} />}
          <span className={styles.second}>{t(`kind.${entry.type.kind}`)}</span>
          <bdi className={styles.type}>{showExternType(entry.type, typeWords(t))}</bdi>
          <bdi className={supply.kind === 'unmet' ? styles.unmet : styles.second}>{supplyText(supply, entry, t)}</bdi>
        </>
      )}
    </RowStrip>
  );
}
