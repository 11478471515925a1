import { useTranslation } from '../../locales/use-translation';
import type { Need } from '../../runtime/model';
import type { OpenModule } from '../../state/module-store';
import { revealPanel } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Glyph } from '../../ui/glyph';
import { MangledName } from '../mangled-name';
import styles from './instance.module.css';

const MOST = 200;

/** Everything the module needs against what it was given, unmet needs first, all at once. */
export function Needs({ open, needs }: { readonly open: OpenModule; readonly needs: readonly Need[] | null }) {
  const { t } = useTranslation('instance');
  if (needs === null || needs.length === 0) return null;
  const unmet = needs.filter(({ given }) => given === null);
  const listed = [...unmet, ...needs.filter(({ given }) => given !== null)].slice(0, MOST);
  return (
    <details className={styles.needs} open={unmet.length > 0}>
      <summary className={unmet.length > 0 ? styles.unmet : styles.met}>
        {unmet.length > 0 ? t('unmet', { count: unmet.length, total: needs.length }) : t('met', { count: needs.length })}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t('needs')}>
        <table className={styles.table} aria-label={t('needs')}>
          <thead>
            <tr>
              <th scope="col">{t('column.import')}</th>
              <th scope="col">{t('column.expected')}</th>
              <th scope="col">{t('column.given')}</th>
            </tr>
          </thead>
          <tbody>
            {listed.map((need) => (
              <tr key={need.importIndex} className={need.given === null ? styles.unmet : undefined}>
                <th scope="row">
                  <Glyph kind={need.kind} />
                  <MangledName
                    text={`${open.imports[need.importIndex]?.moduleName ?? ''}.${open.imports[need.importIndex]?.name ?? ''}`}
                    of={open.imports[need.importIndex]?.name}
                  />
                </th>
                <td className={styles.code}>{need.expected.slice(0, 300)}</td>
                <td className={styles.code}>
                  <bdi>{(need.given ?? need.reason ?? t('nothing')).slice(0, 300)}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Button look="quiet" onPress={() => revealPanel('imports')}>
        {t('seeImports')}
      </Button>
    </details>
  );
}
