import type { TFunction } from 'i18next';
import type { ImportSupply } from '../../state/select/import-supply';
import { Glyph } from '../../ui/glyph';
import { Name } from '../../ui/name';
import type { Import } from '../../wasm/model/module';
import { showExternType } from '../../wasm/show-type';
import { MangledName } from '../mangled-name';
import { typeWords } from '../type-words';
import styles from './imports.module.css';

const LONGEST = 300;

interface ImportCellProps {
  readonly entry: Import | null;
  readonly supply: ImportSupply | null;
  readonly column: string;
  /** The grid's words: a cell that fetched them for itself would cost more than all else about it. */
  readonly t: TFunction;
}

export function ImportCell({ entry, supply, column, t }: ImportCellProps) {
  if (entry === null || supply === null) return <span className={styles.late}>…</span>;
  switch (column) {
    case 'module':
      return <Name text={entry.moduleName} />;
    case 'name':
      return (
        <span className={styles.name}>
          <span className={styles.sign}>
            <Glyph kind={entry.type.kind} silent />
          </span>
          <MangledName text={entry.name} />
        </span>
      );
    case 'kind':
      return t(`kind.${entry.type.kind}`);
    case 'type': {
      const type = showExternType(entry.type, typeWords(t));
      return (
        <bdi className={styles.type} title={type.slice(0, 2000)}>
          {type.slice(0, LONGEST)}
        </bdi>
      );
    }
    default: {
      const text = supplyText(supply, entry, t);
      return (
        <bdi className={supply.kind === 'unmet' ? styles.unmet : styles.stub} title={text.slice(0, 500)}>
          {text.slice(0, LONGEST)}
        </bdi>
      );
    }
  }
}

/** What an import is given, in words. */
function supplyText(supply: ImportSupply, { type }: Import, t: TFunction): string {
  switch (supply.kind) {
    case 'given':
      return supply.text;
    case 'unmet':
      return t('supply.unmet', {
        expected: showExternType(type, typeWords(t)),
        reason: t(`imports:reason.${supply.reason}`, { defaultValue: supply.reason }),
      });
    case 'glue':
      return t('supply.glue');
    case 'made':
      return t('supply.made', { type: showExternType(type, typeWords(t)) });
    case 'stub':
      return t(supply.values === '' ? `supply.${supply.answer}Nothing` : `supply.${supply.answer}`, { values: supply.values });
    default:
      return supply satisfies never;
  }
}
