import { useCallback, useRef, useState } from 'react';
import type { TableState } from '../../runtime/model';
import { readElements } from '../../state/instance';
import type { ModuleKey } from '../../state/module-store';

const CHUNK = 256;

interface Chunks {
  /** A call makes another state of the table: what was read before may have changed. */
  readonly of: TableState | undefined;
  readonly read: ReadonlyMap<number, readonly string[]>;
}

export interface TableElements {
  /** Null: not here yet. */
  textAt(row: number): string | null;
  /** Asks for an element and those around it. */
  readonly want: (row: number) => void;
}

const NOTHING: Chunks['read'] = new Map();

/** A table's elements: the first come with its state, the others as they come into view. */
export function useTableElements(key: ModuleKey | null, table: TableState | undefined): TableElements {
  const [chunks, setChunks] = useState<Chunks>({ of: table, read: NOTHING });
  const asked = useRef<{ readonly of: TableState | undefined; readonly chunks: Set<number> }>({ of: table, chunks: new Set() });
  const want = useCallback(
    (row: number) => {
      if (key === null || table === undefined) return;
      if (asked.current.of !== table) asked.current = { of: table, chunks: new Set() };
      const chunk = Math.floor(row / CHUNK);
      if (asked.current.chunks.has(chunk)) return;
      asked.current.chunks.add(chunk);
      void readElements(key, table.exportIndex, chunk * CHUNK, CHUNK).then((elements) => {
        if (elements === null || asked.current.of !== table) return;
        setChunks((before) => ({ of: table, read: new Map(before.of === table ? before.read : NOTHING).set(chunk, elements) }));
      });
    },
    [key, table],
  );
  const read = chunks.of === table ? chunks.read : NOTHING;
  return {
    want,
    textAt: (row) => table?.elements[row] ?? read.get(Math.floor(row / CHUNK))?.[row % CHUNK] ?? null,
  };
}
