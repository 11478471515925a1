import { type CSSProperties, useEffect, useMemo, useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import { chooseExport, levelOf } from '../../state/call-target';
import { instanceOf, useInstances } from '../../state/instance-store';
import type { OpenModule } from '../../state/module-store';
import { mangledName } from '../../state/select/export-list';
import { exportOfSelection, importOfSelection, selectionOfImport } from '../../state/select/index-space';
import type { LinkGroup } from '../../state/select/link-groups';
import { select, useView } from '../../state/view-store';
import { useFixedRows } from '../../ui/use-fixed-rows';
import { demangle } from '../../wasm/demangle/demangle';
import type { Export } from '../../wasm/model/module';
import { drawnImportName } from '../import-name';
import { LINK_ROW, type LinkWidths, linkLayout, linkWidths } from './link-layout';
import { LinkList } from './link-list';
import styles from './links.module.css';
import { ModuleCard } from './module-card';
import { namesWidth } from './names-width';
import { Strands } from './strands';

/** Groups up to this size stand open at first. */
const SMALL_GROUP = 24;

interface LinkPictureProps {
  readonly open: OpenModule;
  readonly left: readonly LinkGroup[];
  readonly right: readonly LinkGroup[];
  readonly filtered: boolean;
}

/** Host ⇄ module ⇄ exports. The lists scroll, the module stays in the middle, only rows in view and their curves exist. */
export function LinkPicture({ open, left, right, filtered }: LinkPictureProps) {
  const { t } = useTranslation('links');
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [scrollTop, setScrollTop] = useState(0);
  const [viewport, setViewport] = useState(0);
  const [width, setWidth] = useState(0);
  const selection = useView((view) => view.selection);
  const needs = useInstances((state) => instanceOf(state, open.key).state?.needs);
  const level = useInstances((state) => levelOf(state, open));
  const unmet = useMemo(() => new Set(needs?.flatMap(({ given, importIndex }) => (given === null ? [importIndex] : []))), [needs]);
  const layout = useMemo(
    () => linkLayout(left, right, ({ id, items }) => (filtered || items.length <= SMALL_GROUP) !== toggled.has(id), viewport),
    [left, right, filtered, toggled, viewport],
  );
  const { imports, exports } = open;
  const needed = useMemo(
    () => ({
      left: namesWidth(left, (item) => importText(imports[item]?.name ?? '') + (unmet.has(item) ? `  ${t('unmet')}` : ''), labelOf),
      right: namesWidth(
        right,
        (item) => withWritten(exports[item]?.name ?? '', mangledOf(exports[item])),
        (group) => t(`kinds.${group.label}`),
      ),
    }),
    [left, right, imports, exports, unmet, t],
  );
  const widths = linkWidths(width, needed.left, needed.right);
  const rows = useFixedRows({ count: layout.rowCount, rowHeight: LINK_ROW, positionKey: `links ${open.key}` });
  const { scroller, visible } = rows;

  useEffect(() => {
    const element = scroller.current;
    if (element === null || !visible) return;
    const observer = new ResizeObserver(() => {
      setViewport(element.clientHeight);
      setWidth(element.clientWidth);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, visible]);

  const toggle = (group: LinkGroup) =>
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(group.id)) after.add(group.id);
      return after;
    });
  const selectedImport = importOfSelection(open.imports, selection);
  const selectedExport = exportOfSelection(open.exports, selection);
  const drawn = { first: rows.first, end: Math.max(rows.end, 1), scrollTop, viewport };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={() => {
        rows.onScroll();
        setScrollTop(scroller.current?.scrollTop ?? 0);
      }}
    >
      <div className={styles.sizer} style={{ ...variablesOf(widths), height: Math.max(layout.height, viewport) }}>
        <LinkList
          label={t('imports')}
          side="left"
          column={layout.left}
          rows={rows}
          selected={selectedImport}
          nameOf={(item) => open.imports[item]?.name ?? ''}
          mangledOf={(item) => open.imports[item]?.name ?? ''}
          kindOf={(item) => open.imports[item]?.type.kind ?? 'func'}
          groupText={labelOf}
          isBad={(item) => unmet.has(item)}
          onToggle={toggle}
          onChoose={(item) => select(selectionOfImport(open.imports, item))}
        />
        <LinkList
          label={t('exports')}
          side="right"
          column={layout.right}
          rows={rows}
          selected={selectedExport}
          nameOf={(item) => open.exports[item]?.name ?? ''}
          mangledOf={(item) => mangledOf(open.exports[item])}
          kindOf={(item) => open.exports[item]?.type.kind ?? 'func'}
          groupText={(group) => t(`kinds.${group.label}`)}
          isBad={() => false}
          onToggle={toggle}
          onChoose={(item) => {
            const entry = open.exports[item];
            if (entry !== undefined) chooseExport(open, entry);
          }}
        />
        <div className={styles.middle} style={{ height: viewport }} aria-hidden="true">
          <Strands
            column={layout.left}
            {...drawn}
            colourOf={(item) => (unmet.has(item) ? 'bad' : (open.imports[item]?.type.kind ?? 'func'))}
            selected={selectedImport}
            dashed={level === 'raw'}
          />
          <ModuleCard open={open} />
          <Strands
            column={layout.right}
            {...drawn}
            colourOf={(item) => open.exports[item]?.type.kind ?? 'func'}
            selected={selectedExport}
            dashed={false}
            mirrored
          />
        </div>
      </div>
    </div>
  );
}

const labelOf = ({ label }: LinkGroup): string => label;

function mangledOf(entry: Export | undefined): string {
  return entry === undefined ? '' : mangledName(entry);
}

const importText = (name: string): string => withWritten(drawnImportName(name), name);

/** A name as its box shows it. */
function withWritten(name: string, mangled: string): string {
  const written = demangle(mangled);
  return written === null ? name : `${name}  ${written}`;
}

function variablesOf({ left, gap, card, right }: LinkWidths): CSSProperties & Record<`--${keyof LinkWidths}`, string> {
  return { '--left': `${left}px`, '--gap': `${gap}px`, '--card': `${card}px`, '--right': `${right}px` };
}
