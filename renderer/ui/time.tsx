import { useTranslation } from '../locales/use-translation';
import { formatMilliseconds } from './format-time';

/** How long something took. */
export function Time({ milliseconds }: { readonly milliseconds: number }) {
  const { i18n } = useTranslation('shell');
  return <span title={`${milliseconds} ms`}>{formatMilliseconds(milliseconds, i18n.language)}</span>;
}
