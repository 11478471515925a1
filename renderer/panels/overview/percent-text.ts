import { formatNumber } from '../../ui/format-number';

/** `54%`, `3.2%`, `<0.1%`. */
export function percentText(share: number, language: string): string {
  const shown = share === 0 ? 0 : Math.max(share, 0.001);
  const text = formatNumber(shown, language, { style: 'percent', maximumFractionDigits: shown < 0.1 ? 1 : 0 });
  return share > 0 && share < 0.001 ? `<${text}` : text;
}
