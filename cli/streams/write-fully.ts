import { writeSync } from 'node:fs';

const PAUSE_MS = 2;
const pause = new Int32Array(new SharedArrayBuffer(4));

/** Writes every byte before it returns. False when the reader has closed the pipe; any other failure is thrown. */
export function writeFully(descriptor: number, bytes: Uint8Array): boolean {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(descriptor, bytes, at);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EPIPE') return false;
      if (code !== 'EAGAIN') throw error;
      // Whoever shares the pipe made it non-blocking, and it is full.
      Atomics.wait(pause, 0, 0, PAUSE_MS);
    }
  }
  return true;
}

/** The system's word for a failure, such as `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
