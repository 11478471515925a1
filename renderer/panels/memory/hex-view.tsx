import { useState } from 'react';
import { useTranslation } from '../../locales/use-translation';
import type { MemoryState } from '../../runtime/model';
import type { ModuleKey } from '../../state/module-store';
import { ROW_BYTES, readOffset } from '../../state/select/hex-row';
import { Name } from '../../ui/name';
import { Size } from '../../ui/size';
import { TextField } from '../../ui/text-field';
import { Toolbar, ToolbarSpace } from '../../ui/toolbar';
import { useFixedRows } from '../../ui/use-fixed-rows';
import { HexLine } from './hex-line';
import styles from './memory.module.css';
import { useMemoryBytes } from './use-memory-bytes';

interface HexViewProps {
  readonly moduleKey: ModuleKey;
  readonly memory: MemoryState;
  readonly memories: readonly MemoryState[];
  readonly onChoose: (exportIndex: number) => void;
}

/** Sixteen bytes a row with what they read as; bytes that the last call changed glow. */
export function HexView({ moduleKey, memory, memories, onChoose }: HexViewProps) {
  const { t, i18n } = useTranslation('memory');
  const [wanted, setWanted] = useState('');
  const count = Math.ceil(memory.byteLength / ROW_BYTES);
  const rows = useFixedRows({ count, rowHeight: 19, positionKey: `memory ${moduleKey} ${memory.exportIndex}` });
  const rowAt = useMemoryBytes(moduleKey, memory, rows.first, rows.end);
  const offset = readOffset(wanted);
  const beyond = wanted.trim() !== '' && (offset === null || offset >= memory.byteLength);
  const digits = Math.max(6, memory.byteLength.toString(16).length);
  const drawn = [];
  for (let row = rows.first; row < rows.end; row++)
    drawn.push(<HexLine key={row} offset={row * ROW_BYTES} digits={digits} row={rowAt(row)} />);
  return (
    <>
      <Toolbar>
        {memories.length > 1 ? (
          <select
            aria-label={t('which')}
            value={memory.exportIndex}
            onChange={(event) => onChoose(Number(event.target.value))}
            className={styles.which}
          >
            {memories.map(({ exportIndex, name }) => (
              <option key={exportIndex} value={exportIndex}>
                {name.slice(0, 80)}
              </option>
            ))}
          </select>
        ) : (
          <Name text={memory.name} />
        )}
        <TextField
          label={t('goTo')}
          hint={t('goToHint')}
          code
          value={wanted}
          invalid={beyond}
          onChange={setWanted}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || offset === null || beyond) return;
            event.preventDefault();
            rows.show(Math.floor(offset / ROW_BYTES), 'start');
          }}
        />
        <ToolbarSpace />
        <span>
          {t('pages', { count: memory.pages, shown: memory.pages.toLocaleString(i18n.language) })} = <Size bytes={memory.byteLength} />
        </span>
      </Toolbar>
      <section
        ref={rows.scroller}
        aria-label={t('bytes')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region must be reachable by keyboard
        tabIndex={0}
        className={styles.hex}
        onScroll={rows.onScroll}
      >
        <div className={styles.sizer} style={rows.sizer}>
          <div className={styles.window} style={{ transform: `translateY(${rows.offset}px)` }}>
            {drawn}
          </div>
        </div>
      </section>
    </>
  );
}
