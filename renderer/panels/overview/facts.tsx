import { useTranslation } from '../../locales/use-translation';
import type { OpenModule } from '../../state/module-store';
import { revealPanel, select } from '../../state/view-store';
import { leadToTarget } from '../../state/wat/go-to-finding';
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
  const withGlue = summary.family === 'wasm-bindgen' && open.artifact.glue !== null;
  return (
    <header className={styles.head}>
      <h2 className={styles.title}>
        <Name text={open.artifact.name} /> <span className={styles.size}>{<Size bytes={summary.byteLength} />}</span>
      </h2>
      {/* A module that cannot be run has no host. */}
      {summary.fault === null && (
        <p>
          <strong>{t(`family.${summary.family}.title`)}</strong>{' '}
          <span className={styles.hint}>{t(`family.${summary.family}.${withGlue ? 'withGlue' : 'text'}`)}</span>
        </p>
      )}
      <ul className={styles.counts} aria-label={t('counts')}>
        <Count of="func" count={counts.funcs} open={open} />
        <Count of="table" count={counts.tables} open={open} />
        <Count of="memory" count={counts.memories} open={open} />
        <Count of="global" count={counts.globals} open={open} />
        {counts.tags > 0 && <Count of="tag" count={counts.tags} open={open} />}
        <Count of="type" count={counts.types} open={open} />
        <Count of="import" count={counts.imports} open={open} />
        <Count of="export" count={counts.exports} open={open} />
        <Count of="data" count={counts.datas} open={open} />
        <Count of="elem" count={counts.elems} open={open} />
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

type Counted = 'func' | 'table' | 'memory' | 'global' | 'tag' | 'type' | 'import' | 'export' | 'data' | 'elem';

interface CountProps {
  readonly of: Counted;
  readonly count: number;
  readonly open: OpenModule;
}

/** How many there are of a kind, and the way to them: to the list of imports or exports, of another kind to the first one in the WAT. */
function Count({ of, count, open }: CountProps) {
  const { t } = useTranslation('overview');
  const text = t(`count.${of}`, { count });
  const list = of === 'import' || of === 'export';
  const lead = () => {
    if (of === 'import') revealPanel('imports');
    else if (of === 'export') revealPanel('exports');
    else void leadToTarget(open.key, { kind: 'item', item: of, index: 0 });
  };
  return (
    <li>
      {!list && of !== 'data' && of !== 'elem' && <Glyph kind={of} silent />}
      {count === 0 ? (
        text
      ) : (
        <button type="button" className={styles.count} title={t(list ? 'showList' : 'showFirst')} onClick={lead}>
          {text}
        </button>
      )}
    </li>
  );
}
