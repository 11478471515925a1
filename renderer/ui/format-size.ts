import { formatNumber } from './format-number';

const UNITS = ['B', 'KB', 'MB', 'GB', 'TB'] as const;

/** Three figures and a unit of a thousand: `14.8 KB`, `688 KB`, `32.2 MB`. */
export function formatSize(bytes: number, language: string): string {
  const power = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const scaled = bytes / 1000 ** power;
  const digits = power > 0 && scaled < 100 ? 1 : 0;
  const figure = formatNumber(scaled, language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${figure} ${UNITS[power]}`;
}
