import { useEffect, useRef, useState } from 'react';
import type { ModuleKey } from '../../state/module-store';
import { watLines } from '../../state/printing';
import type { WatDocument } from '../../wasm/print/document';

const CHUNK = 128;
/** Chunks that are kept: what was seen lately comes back at once. */
const KEPT = 48;

interface Cache {
  readonly document: WatDocument | null;
  readonly chunks: Map<number, readonly string[]>;
  readonly asked: Set<number>;
}

const newCache = (document: WatDocument | null): Cache => ({ document, chunks: new Map(), asked: new Set() });

/** Lines by number, fetched as they come into view; the old text stays up until the new one's lines are there. Null: not here yet. */
export function useWatLines(key: ModuleKey, document: WatDocument | null, first: number, end: number): (line: number) => string | null {
  const cache = useRef<Cache>(newCache(null));
  const before = useRef<Cache['chunks']>(new Map());
  const [, redraw] = useState(0);

  useEffect(() => {
    if (cache.current.document !== document) {
      before.current = cache.current.chunks;
      cache.current = newCache(document);
    }
    if (document === null) return;
    const { chunks, asked } = cache.current;
    for (let chunk = Math.floor(first / CHUNK); chunk * CHUNK < Math.min(end, document.lineCount); chunk++) {
      if (chunks.has(chunk) || asked.has(chunk)) continue;
      asked.add(chunk);
      void watLines(key, chunk * CHUNK, CHUNK).then((lines) => {
        if (cache.current.chunks !== chunks) return;
        chunks.set(chunk, lines);
        asked.delete(chunk);
        forgetOldest(chunks);
        redraw((count) => count + 1);
      });
    }
  }, [key, document, first, end]);

  return (line) => {
    const chunk = Math.floor(line / CHUNK);
    return (cache.current.chunks.get(chunk) ?? before.current.get(chunk))?.[line % CHUNK] ?? null;
  };
}

function forgetOldest(chunks: Map<number, readonly string[]>): void {
  for (const chunk of chunks.keys()) {
    if (chunks.size <= KEPT) return;
    chunks.delete(chunk);
  }
}
