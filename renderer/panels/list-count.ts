import type { TFunction } from 'i18next';

/** How many rows a list has, and how many of them are shown. */
export interface ListCount {
  readonly shown: number;
  readonly all: number;
}

/** `3 of 56 exports`. */
export function countText({ shown, all }: ListCount, t: TFunction, language: string): string {
  return t('count', { count: all, shown: shown.toLocaleString(language), all: all.toLocaleString(language) });
}
