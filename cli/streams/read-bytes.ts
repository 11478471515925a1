import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import type { CliOutcome } from '../failure';
import { codeOf } from './write-fully';

const STDIN = 0;
const FIRST_BUFFER = 1 << 16;
const PAUSE_MS = 2;
const pause = new Int32Array(new SharedArrayBuffer(4));

/** All bytes of a file, or of stdin for `-`. They lie in shared memory, so that threads can read them without a copy. */
export function readBytes(file: string): CliOutcome<Uint8Array<SharedArrayBuffer>> {
  try {
    if (file === '-') return { ok: true, value: readToEnd(STDIN, FIRST_BUFFER) };
    const descriptor = openSync(file, 'r');
    try {
      // One byte more than the file has, so that its end is seen without growing.
      return { ok: true, value: readToEnd(descriptor, fstatSync(descriptor).size + 1) };
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return { ok: false, failure: { kind: 'unreadable', file, system: codeOf(error) || String(error) } };
  }
}

function readToEnd(descriptor: number, firstLength: number): Uint8Array<SharedArrayBuffer> {
  let bytes = new Uint8Array(new SharedArrayBuffer(firstLength));
  let length = 0;
  while (true) {
    const count = readSome(descriptor, bytes, length);
    if (count === 0) return bytes.subarray(0, length);
    length += count;
    if (length < bytes.length) continue;
    const longer = new Uint8Array(new SharedArrayBuffer(bytes.length * 2));
    longer.set(bytes);
    bytes = longer;
  }
}

/** 0 at the end. */
function readSome(descriptor: number, bytes: Uint8Array, at: number): number {
  while (true) {
    try {
      return readSync(descriptor, bytes, at, bytes.length - at, null);
    } catch (error) {
      const code = codeOf(error);
      // Windows says so where others answer 0.
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(pause, 0, 0, PAUSE_MS);
    }
  }
}
