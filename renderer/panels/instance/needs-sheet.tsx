import { useMemo, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { Need } from '../../runtime/model';
import type { OpenModule } from '../../state/module-store';
import { revealPanel } from '../../state/view-store';
import { Button } from '../../ui/button';
import { type GridColumn, sampleOf } from '../../ui/column-widths';
import { Dialog } from '../../ui/dialog';
import { Glyph } from '../../ui/glyph';
import { Grid } from '../../ui/grid';
import { Name } from '../../ui/name';
import { RowStrip } from '../../ui/row-strip';
import { drawnImportName, ImportName } from '../import-name';
import styles from './instance.module.css';

interface NeedsSheetProps {
  readonly open: OpenModule;
  readonly needs: readonly Need[];
  readonly onClose: () => void;
}

/** Everything the module needs against what it was given, unmet needs first. */
export function NeedsSheet({ open, needs, onClose }: NeedsSheetProps) {
  const { t } = useTranslation('instance');
  const [chosen, setChosen] = useState(-1);
  const listed = useMemo(() => [...needs.filter(({ given }) => given === null), ...needs.filter(({ given }) => given !== null)], [needs]);
  const entryOf = (need: Need | undefined) => (need === undefined ? undefined : open.imports[need.importIndex]);
  const givenOf = (need: Need) => need.given ?? need.reason ?? t('nothing');
  const wholeOf = (need: Need) => {
    const entry = entryOf(need);
    return [`${entry?.moduleName ?? ''}.${entry?.name ?? ''}`, need.expected, givenOf(need)].join('  ');
  };
  const drawnOf = (need: Need) => `${entryOf(need)?.moduleName ?? ''}.${drawnImportName(entryOf(need)?.name ?? '')}`;
  const sample = sampleOf(listed.length, (row) => listed[row]).filter((need) => need !== undefined);
  const columns: readonly GridColumn[] = [
    { id: 'import', title: t('column.import'), least: 120, signed: true, texts: sample.map(drawnOf), sortable: false },
    { id: 'expected', title: t('column.expected'), least: 80, mono: true, texts: sample.map(({ expected }) => expected), sortable: false },
    { id: 'given', title: t('column.given'), least: 80, mono: true, texts: sample.map(givenOf), sortable: false },
  ];
  const cell = (row: number, column: string) => {
    const need = listed[row];
    if (need === undefined) return null;
    if (column !== 'import') return <CodeCell text={column === 'expected' ? need.expected : givenOf(need)} />;
    return (
      <span className={styles.import}>
        <Glyph kind={need.kind} />
        <ImportName text={entryOf(need)?.name ?? ''} from={entryOf(need)?.moduleName ?? ''} />
      </span>
    );
  };
  const whole = listed[chosen];
  return (
    <Dialog
      title={t('needs')}
      sheet
      onClose={onClose}
      actions={
        <>
          <Button
            onPress={() => {
              onClose();
              revealPanel('imports');
            }}
          >
            {t('seeImports')}
          </Button>
          <Button look="main" onPress={onClose}>
            {t('closeNeeds')}
          </Button>
        </>
      }
    >
      <Grid
        label={t('needs')}
        columns={columns}
        count={listed.length}
        cell={cell}
        textOf={(row) => entryOf(listed[row])?.name ?? ''}
        current={chosen}
        onSelect={setChosen}
        copyOf={(row) => {
          const need = listed[row];
          return need === undefined ? '' : wholeOf(need);
        }}
        tone={(row) => (listed[row]?.given === null ? 'bad' : null)}
      />
      <RowStrip label={t('chosenNeed')} hint={t('chooseNeed')} copy={() => (whole === undefined ? '' : wholeOf(whole))}>
        {whole === undefined ? null : (
          <>
            <span>
              <Name text={entryOf(whole)?.moduleName ?? ''} whole />.<Name text={entryOf(whole)?.name ?? ''} whole />
            </span>
            <bdi className={styles.code}>{whole.expected}</bdi>
            <bdi className={whole.given === null ? styles.unmet : styles.code}>{givenOf(whole)}</bdi>
          </>
        )}
      </RowStrip>
    </Dialog>
  );
}

function CodeCell({ text }: { readonly text: string }) {
  return (
    <bdi className={styles.code} title={text.slice(0, 2000)}>
      {text.slice(0, 300)}
    </bdi>
  );
}
