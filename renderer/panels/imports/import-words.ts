import type { TFunction } from 'i18next';
import type { ImportSupply } from '../../state/select/import-supply';
import { demangle } from '../../wasm/demangle/demangle';
import type { Import } from '../../wasm/model/module';
import { showExternType } from '../../wasm/show-type';
import { drawnImportName } from '../import-name';
import { typeWords } from '../type-words';

/** What an import is given, in words. */
export function supplyText(supply: ImportSupply, { type }: Import, t: TFunction): string {
  switch (supply.kind) {
    case 'given':
      return supply.text;
    case 'unmet':
      return t('imports:supply.unmet', {
        expected: showExternType(type, typeWords(t)),
        reason: t(`imports:reason.${supply.reason}`, { defaultValue: supply.reason }),
      });
    case 'glue':
      return t('imports:supply.glue');
    case 'made':
      return t('imports:supply.made', { type: showExternType(type, typeWords(t)) });
    case 'stub':
      return t(supply.values === '' ? `imports:supply.${supply.answer}Nothing` : `imports:supply.${supply.answer}`, {
        values: supply.values,
      });
    default:
      return supply satisfies never;
  }
}

/** What its name takes in a cell. */
export function nameText({ name }: Import): string {
  const written = demangle(name);
  return written === null ? drawnImportName(name) : `${name}  ${written}`;
}

/** All that its row says, in one line; the name is the module's own, not the folded one. */
export function importText(entry: Import, supply: ImportSupply, t: TFunction): string {
  const written = demangle(entry.name);
  const parts = [
    entry.moduleName,
    entry.name,
    written,
    t(`imports:kind.${entry.type.kind}`),
    showExternType(entry.type, typeWords(t)),
    supplyText(supply, entry, t),
  ];
  return parts.filter((part) => part !== null).join('  ');
}
