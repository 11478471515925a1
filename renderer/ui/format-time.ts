import { formatNumber } from './format-number';

/** A build's time: `0.31 s`, `12.4 s`, `2 min 05 s`. */
export function formatSeconds(seconds: number, language: string): string {
  if (seconds >= 60) return `${Math.floor(seconds / 60)} min ${String(Math.floor(seconds % 60)).padStart(2, '0')} s`;
  const digits = seconds < 10 ? 2 : 1;
  return `${formatNumber(seconds, language, { minimumFractionDigits: digits, maximumFractionDigits: digits })} s`;
}

/** A call's time: `0.1 ms`, `340 ms`, `1.20 s`. */
export function formatMilliseconds(milliseconds: number, language: string): string {
  if (milliseconds >= 1000) return formatSeconds(milliseconds / 1000, language);
  const digits = milliseconds < 100 ? 1 : 0;
  return `${formatNumber(milliseconds, language, { minimumFractionDigits: digits, maximumFractionDigits: digits })} ms`;
}
