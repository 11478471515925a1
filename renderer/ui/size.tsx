import { useTranslation } from '../locales/use-translation';
import { formatSize } from './format-size';

/** `14.8 KB`, with the exact count of bytes on hover. */
export function Size({ bytes }: { readonly bytes: number }) {
  const { t, i18n } = useTranslation('shell');
  return <span title={t('bytes', { count: bytes, exact: bytes.toLocaleString(i18n.language) })}>{formatSize(bytes, i18n.language)}</span>;
}
