const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From the largest; what is younger than the last is now. */
const UNITS = [
  ['year', 365 * DAY],
  ['month', 30 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', MINUTE],
] as const satisfies readonly (readonly [Intl.RelativeTimeFormatUnit, number])[];

/** How long before `now`, in one unit: `now`, `5 minutes ago`, `yesterday`, `last week`. Both are milliseconds; a clock that was set back counts as now. */
export function formatAgo(time: number, now: number, language: string): string {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const seconds = Math.max(0, (now - time) / 1000);
  const unit = UNITS.find(([, length]) => seconds >= length);
  return unit === undefined ? format.format(0, 'second') : format.format(-Math.floor(seconds / unit[1]), unit[0]);
}
