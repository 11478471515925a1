import type { TFunction } from 'i18next';
import type { ImportSupply } from '../../state/select/import-supply';
import { Glyph } from '../../ui/glyph';
import { Name } from '../../ui/name';
import type { Import } from '../../wasm/model/module';
import { showExternType } from '../../wasm/show-type';
import { ImportName } from '../import-name';
import { typeWords } from '../type-words';
import { supplyText } from './import-words';
import styles from './imports.module.css';

const LONGEST = 300;

interface ImportCellProps {
  readonly entry: Import;
  readonly supply: ImportSupply;
  readonly column: string;
  /** The grid's words: a cell that fetched them for itself would cost more than all else about it. */
  readonly t: TFunction;
}

export function ImportCell({ entry, supply, column, t }: ImportCellProps) {
  switch (column) {
    case 'module':
      return <Name text={entry.moduleName} />;
    case 'name':
      return (
        <span className={styles.name}>
          <span className={styles.sign}>
            <Glyph kind={entry.type.kind} silent />
          </span>
          <ImportName text={entry.name} />
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
