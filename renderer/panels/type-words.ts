import type { TFunction } from 'i18next';
import type { TypeWords } from '../wasm/show-type';

const known = new WeakMap<TFunction, TypeWords>();

/** The words in a type, in the language of `t`: the same object each time, since every cell of a grid asks. */
export function typeWords(t: TFunction): TypeWords {
  const words = known.get(t) ?? {
    pages: (range, count) => t('shell:type.pages', { range, count }),
    pageSize: (bytes) => t('shell:type.pageSize', { bytes }),
    shared: t('shell:type.shared'),
  };
  known.set(t, words);
  return words;
}
