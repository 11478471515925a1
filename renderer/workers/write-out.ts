import type { WriteReply } from '../../preload/contract/writing';

/** Bytes of a message. */
const PART = 1 << 20;
/** Messages under way: main writes one while the next are printed. */
const MOST_UNDER_WAY = 4;

interface Piece {
  readonly bytes: Uint8Array;
  /** Share of the whole that is done behind it, 0…1. */
  readonly done: number;
}

interface Watched {
  /** Bytes; a text that has more is given up. */
  readonly most: number;
  onProgress(done: number): void;
  isCancelled(): boolean;
}

export type Written = { readonly kind: 'written' | 'cancelled' | 'too-large' } | { readonly kind: 'failed'; readonly reason: string };

/** Sends a text through a port to main, by parts. The port is closed in the end; where not all was sent, main takes that for giving up. */
export async function writeOut(port: MessagePort, pieces: Iterable<Piece>, { most, onProgress, isCancelled }: Watched): Promise<Written> {
  const main = openWire(port);
  const part = new Uint8Array(PART);
  let length = 0;
  let total = 0;
  try {
    for (const { bytes, done } of pieces) {
      total += bytes.length;
      if (total > most) return { kind: 'too-large' };
      for (let from = 0; from < bytes.length; ) {
        const taken = bytes.subarray(from, from + PART - length);
        part.set(taken, length);
        length += taken.length;
        from += taken.length;
        if (length < PART) continue;
        length = 0;
        const ended = await main.send(part);
        if (ended !== null) return ended;
        if (isCancelled()) return { kind: 'cancelled' };
        onProgress(done);
      }
    }
    // Of a view its whole buffer would be copied.
    if (length > 0) await main.send(part.slice(0, length));
    return await main.finish();
  } finally {
    port.close();
  }
}

function openWire(port: MessagePort) {
  let underWay = 0;
  let ended: Written | null = null;
  let wake = () => {};
  port.onmessage = ({ data }: MessageEvent<WriteReply>) => {
    if (data.kind === 'taken') underWay--;
    else ended = data.kind === 'done' ? { kind: 'written' } : { kind: 'failed', reason: data.code };
    wake();
  };
  const news = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
    });
  return {
    /** Copies the bytes away; waits while too many are under way, and answers early when main gave up. */
    async send(bytes: Uint8Array): Promise<Written | null> {
      port.postMessage(bytes);
      underWay++;
      while (ended === null && underWay >= MOST_UNDER_WAY) await news();
      return ended;
    },
    async finish(): Promise<Written> {
      port.postMessage('all');
      while (ended === null) await news();
      return ended;
    },
  };
}
