import { useTranslation } from '../../locales/use-translation';
import type { Notice } from '../../wasm/model/module';
import { noticeText } from './notice-text';
import styles from './overview.module.css';

/** What is odd about the module without stopping anything. */
export function Notices({ notices }: { readonly notices: readonly Notice[] }) {
  const { t, i18n } = useTranslation(['overview', 'notice']);
  if (notices.length === 0) return null;
  return (
    <section aria-label={t('notices')}>
      <ul className={styles.notices}>
        {notices.map((notice, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: notices have no other identity and never move
          <li key={index} dir="auto">
            {noticeText(notice, t, i18n)}
          </li>
        ))}
      </ul>
    </section>
  );
}
