import { useTranslation } from '../../locales/use-translation';
import type { ModuleKey } from '../../state/module-store';
import { goToDifference } from '../../state/wat/go-to-finding';
import { Button } from '../../ui/button';
import type { Comparison } from '../../wasm/print/comparison';
import { CodeText } from './code-text';
import styles from './wat.module.css';

interface FirstDifferenceProps {
  readonly moduleKey: ModuleKey;
  readonly difference: Comparison & { readonly kind: 'different' };
}

/** Both lines, and who is right if that is known. */
export function FirstDifference({ moduleKey, difference: { line, ours, wabts, known } }: FirstDifferenceProps) {
  const { t, i18n } = useTranslation('wat');
  const said = (text: string | null) => (text === null ? t('textEnded') : <CodeText text={text.trim()} />);
  return (
    <>
      <p>
        {t('different', { line: (line + 1).toLocaleString(i18n.language) })}{' '}
        {known === null ? t('unknownDifference') : t(`wabtFault.${known}`)}
      </p>
      <dl className={styles.difference}>
        <dt>{t('printerName.watchglass')}</dt>
        <dd>
          <code>{said(ours)}</code>
        </dd>
        <dt>{t('printerName.wabt')}</dt>
        <dd>
          <code>{said(wabts)}</code>
        </dd>
      </dl>
      <Button onPress={() => void goToDifference(moduleKey, line)}>{t('goToLine')}</Button>
    </>
  );
}
