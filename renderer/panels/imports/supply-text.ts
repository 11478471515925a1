import type { TFunction } from 'i18next';
import type { ImportSupply } from '../../state/select/import-supply';

/** What an import is given, in words. */
export function supplyText(supply: ImportSupply, t: TFunction): string {
  switch (supply.kind) {
    case 'given':
      return supply.text;
    case 'unmet':
      return t('supply.unmet', { expected: supply.expected, reason: supply.reason });
    case 'glue':
      return t('supply.glue');
    case 'made':
      return t('supply.made', { type: supply.type });
    case 'stub':
      return t(supply.values === '' ? `supply.${supply.answer}Nothing` : `supply.${supply.answer}`, { values: supply.values });
    default:
      return supply satisfies never;
  }
}
