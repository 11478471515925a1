import { useTranslation } from '../../locales/use-translation';
import type { OpenModule } from '../../state/module-store';
import { revealPanel, select } from '../../state/view-store';
import { Button } from '../../ui/button';
import { Glyph } from '../../ui/glyph';
import { Name } from '../../ui/name';
import { Size } from '../../ui/size';
import type { Summary } from '../../wasm/model/module';
import { MangledName } from '../mangled-name';
import styles from './overview.module.css';

interface FactsProps {
  readonly open: OpenModule;
  readonly summary: Summary;
}

/** Name, size, the host that it expects, and how much of each kind there is. */
export function Facts({ open, summary }: FactsProps) {
  const { t } = useTranslation('overview');
  const { counts, start } = summary;
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        <Name text={open.artifact.name} /> <span className={styles.size}>{<Size bytes={summary.byteLength} />}</span>
      </h2>
      {/* A module that cannot be run has no host. */}
      {summary.fault === null && (
        <p>
          <strong>{t(`family.${summary.family}.title`)}</strong> <span className={styles.hint}>{t(`family.${summary.family}.text`)}</span>
        </p>
      )}
      <ul className={styles.counts} aria-label={t('counts')}>
        <Count kind="func" text={t('count.func', { count: counts.funcs })} />
        <Count kind="table" text={t('count.table', { count: counts.tables })} />
        <Count kind="memory" text={t('count.memory', { count: counts.memories })} />
        <Count kind="global" text={t('count.global', { count: counts.globals })} />
        {counts.tags > 0 && <Count kind="tag" text={t('count.tag', { count: counts.tags })} />}
        <Count kind="type" text={t('count.type', { count: counts.types })} />
        <li>{t('count.import', { count: counts.imports })}</li>
        <li>{t('count.export', { count: counts.exports })}</li>
        <li>{t('count.data', { count: counts.datas })}</li>
        <li>{t('count.elem', { count: counts.elems })}</li>
      </ul>
      {summary.moduleName !== null && (
        <p className={styles.hint}>
          {t('moduleName')} <Name text={summary.moduleName} />
        </p>
      )}
      {start !== null && (
        <p className={styles.hint}>
          {t('start')}{' '}
          <Button
            look="quiet"
            onPress={() => {
              select({ kind: 'func', index: start });
              revealPanel('wat');
            }}
          >
            {t('startFunc', { index: start })}
          </Button>{' '}
          {summary.startName !== null && <MangledName text={summary.startName} />}
        </p>
      )}
    </header>
  );
}

function Count({ kind, text }: { readonly kind: 'func' | 'table' | 'memory' | 'global' | 'tag' | 'type'; readonly text: string }) {
  return (
    <li>
      <Glyph kind={kind} silent />
      {text}
    </li>
  );
}
