import { hasTurn, isStopped, passTurn, stopAll, type Turns, waitForTurn } from './turns';

/** Bytes that a thread keeps while others are still writing what comes before them. */
const MOST_HELD = 8 << 20;

/** Writes parts in the order of their numbers, whichever thread printed them. */
export interface OrderedWriter {
  begin(part: number): void;
  /** The bytes may be overwritten afterwards. False when all is over. */
  write(bytes: Uint8Array): boolean;
  end(): void;
  /** Writes what is still kept. False when all is over. */
  drain(): boolean;
}

interface HeldPart {
  readonly number: number;
  readonly pieces: Uint8Array[];
}

/** `send` answers false when the reader has closed the pipe. */
export function createOrderedWriter(turns: Turns, send: (bytes: Uint8Array) => boolean): OrderedWriter {
  const finished: HeldPart[] = [];
  let current: HeldPart = { number: -1, pieces: [] };
  let held = 0;

  const sendAll = ({ pieces }: HeldPart): boolean => {
    for (const piece of pieces.splice(0)) {
      held -= piece.length;
      if (!sendOne(piece)) return false;
    }
    return true;
  };

  const sendOne = (piece: Uint8Array): boolean => {
    if (isStopped(turns)) return false;
    if (send(piece)) return true;
    stopAll(turns);
    return false;
  };

  /** Writes finished parts while it is their turn, or waits for it. */
  const sendFinished = (waiting: boolean): boolean => {
    for (let first = finished[0]; first !== undefined; first = finished[0]) {
      if (!waiting && !hasTurn(turns, first.number)) return true;
      if (!waitForTurn(turns, first.number) || !sendAll(first)) return false;
      finished.shift();
      passTurn(turns, first.number);
    }
    return true;
  };

  return {
    begin: (part) => {
      current = { number: part, pieces: [] };
    },
    write: (bytes) => {
      if (hasTurn(turns, current.number)) return sendAll(current) && sendOne(bytes);
      if (isStopped(turns)) return false;
      current.pieces.push(bytes.slice());
      held += bytes.length;
      if (held < MOST_HELD) return true;
      return sendFinished(true) && waitForTurn(turns, current.number) && sendAll(current);
    },
    end: () => {
      finished.push(current);
      sendFinished(false);
    },
    drain: () => sendFinished(true),
  };
}
