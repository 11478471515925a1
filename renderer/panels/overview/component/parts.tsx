import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from '../../../locales/use-translation';
import type { OpenModule } from '../../../state/module-store';
import { openPart } from '../../../state/open-module';
import { type PartRow, partRows } from '../../../state/select/part-rows';
import { Button } from '../../../ui/button';
import { formatOffset } from '../../../ui/format-offset';
import { Name } from '../../../ui/name';
import { Size } from '../../../ui/size';
import { Tree, type TreeRow } from '../../../ui/tree';
import type { ComponentPart } from '../../../wasm/component/component';
import styles from '../overview.module.css';

/** A hostile component may hold thousands. */
const MOST = 400;
/** Characters of a hostile name in an accessible name. */
const LONGEST = 100;

interface PartsProps {
  readonly open: OpenModule;
  readonly parts: readonly ComponentPart[];
}

/** The modules and components that lie in the component, as they nest; each opens as a module of its own. */
export function Parts({ open, parts }: PartsProps) {
  const { t } = useTranslation('component');
  const [closed, setClosed] = useState<ReadonlySet<number>>(new Set());
  const rows = partRows(parts, closed);
  const choose = (id: string) => {
    const part = parts[Number(id)];
    if (part !== undefined) void openPart(open.key, part, nameOf(part, open, t));
  };
  const expand = (id: string, expanded: boolean) => {
    const index = Number(id);
    setClosed((before) => new Set(expanded ? [...before].filter((other) => other !== index) : [...before, index]));
  };
  return (
    <section className={styles.part}>
      <h3>{t('parts')}</h3>
      {parts.length === 0 && <p className={styles.hint}>{t('noParts')}</p>}
      {parts.length > 0 && (
        <Tree
          label={t('parts')}
          rows={rows.slice(0, MOST).map((row) => treeRow(row, t, choose))}
          onChoose={choose}
          onExpand={expand}
          opensBy="double press"
        />
      )}
      {rows.length > MOST && <p className={styles.hint}>{t('moreParts', { count: rows.length - MOST })}</p>}
    </section>
  );
}

function treeRow({ index, part, level, expanded }: PartRow, t: TFunction, choose: (id: string) => void): TreeRow {
  const id = String(index);
  const text = part.name ?? t(`part.${part.kind}`, { index: part.index });
  return {
    id,
    level,
    text,
    ...(expanded === undefined ? {} : { expanded }),
    label: (
      <>
        <Name text={text} />
        {part.name !== null && <span className={styles.hint}>{t(`part.${part.kind}`, { index: part.index })}</span>}
      </>
    ),
    end: (
      <>
        <span>{formatOffset(part.range.start)}</span>
        <Size bytes={part.range.end - part.range.start} />
        <Button look="quiet" label={t('openPart', { name: text.slice(0, LONGEST) })} onPress={() => choose(id)}>
          {t('open')}
        </Button>
      </>
    ),
  };
}

/** What it calls itself, or its place in the component; it is shown under this name from then on. */
function nameOf(part: ComponentPart, open: OpenModule, t: TFunction): string {
  return part.name ?? t('partOf', { part: t(`part.${part.kind}`, { index: part.index }), name: open.artifact.name });
}
