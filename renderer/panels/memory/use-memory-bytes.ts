import { useEffect, useRef, useState } from 'react';
import type { MemoryState } from '../../runtime/model';
import { readMemory } from '../../state/instance';
import type { ModuleKey } from '../../state/module-store';
import { changedBytes, ROW_BYTES } from '../../state/select/hex-row';

const CHUNK_ROWS = 128;
const CHUNK = CHUNK_ROWS * ROW_BYTES;

interface Chunk {
  readonly bytes: Uint8Array;
  /** Places in it that the last call changed. */
  readonly changed: ReadonlySet<number>;
}

export interface HexRow {
  readonly bytes: Uint8Array;
  isChanged(index: number): boolean;
}

const NOTHING: ReadonlySet<number> = new Set();

/** Rows of bytes, copied window by window as they come into view and again after each call. Null: not here yet. */
export function useMemoryBytes(key: ModuleKey, memory: MemoryState, first: number, end: number): (row: number) => HexRow | null {
  const chunks = useRef(new Map<number, Chunk>());
  const fresh = useRef(new Set<number>());
  const shown = useRef(memory);
  const [, redraw] = useState(0);

  useEffect(() => {
    let current = true;
    if (shown.current !== memory) {
      if (shown.current.exportIndex !== memory.exportIndex) chunks.current.clear();
      shown.current = memory;
      fresh.current.clear();
    }
    for (let chunk = Math.floor(first / CHUNK_ROWS); chunk * CHUNK_ROWS < end; chunk++) {
      if (fresh.current.has(chunk)) continue;
      void readMemory(key, memory.exportIndex, chunk * CHUNK, CHUNK).then((read) => {
        if (!current || read === null) return;
        const before = chunks.current.get(chunk);
        chunks.current.set(chunk, { bytes: read.bytes, changed: before === undefined ? NOTHING : changedBytes(before.bytes, read.bytes) });
        fresh.current.add(chunk);
        redraw((count) => count + 1);
      });
    }
    return () => {
      current = false;
    };
  }, [key, memory, first, end]);

  return (row) => {
    const chunk = chunks.current.get(Math.floor(row / CHUNK_ROWS));
    if (chunk === undefined) return null;
    const start = (row % CHUNK_ROWS) * ROW_BYTES;
    return { bytes: chunk.bytes.subarray(start, start + ROW_BYTES), isChanged: (index) => chunk.changed.has(start + index) };
  };
}
