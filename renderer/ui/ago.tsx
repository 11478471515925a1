import { useTranslation } from '../locales/use-translation';
import { formatAgo } from './format-ago';

/** `5 minutes ago`, with the date and the time on hover. Both are milliseconds since 1970. */
export function Ago({ time, now }: { readonly time: number; readonly now: number }) {
  const { i18n } = useTranslation('shell');
  const date = new Date(time);
  const exact = date.toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <time dateTime={date.toISOString()} title={exact}>
      {formatAgo(time, now, i18n.language)}
    </time>
  );
}
