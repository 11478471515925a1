import type { TFunction } from 'i18next';
import type { ModuleKey } from '../state/module-store';

/** What a func's doc comment says: of our own samples in the language of `t`, of all others as it was written. */
export function docText(doc: string | null, name: string, key: ModuleKey, t: TFunction): string | null {
  if (doc === null || !key.startsWith('sample:') || !/^\w+$/.test(name)) return doc;
  return t(`sample:${key.slice('sample:'.length)}.doc.${name}`, { defaultValue: doc });
}
