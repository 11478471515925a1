import type { FileHandle } from 'node:fs/promises';
import { type Snapshot, snapshotOf } from './artifacts';
import type { ByteRange } from './range';

const CHUNK = 1024 * 1024;

/**
 * Reads a range of an open file in chunks and closes the file at the end. When the file turns out to have changed on the way, the stream
 * fails: half of one build and half of another must never look like a module.
 */
export function streamFile(file: FileHandle, range: ByteRange, snapshot: Snapshot): ReadableStream<Uint8Array> {
  let position = range.start;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const wanted = Math.min(CHUNK, range.end + 1 - position);
      const { buffer, bytesRead } = await file.read(new Uint8Array(wanted), 0, wanted, position);
      position += bytesRead;
      const last = position > range.end;
      if (bytesRead === 0 || (last && !isSame(snapshotOf(await file.stat()), snapshot))) {
        await file.close();
        controller.error(new Error('the file changed while it was read'));
        return;
      }
      controller.enqueue(bytesRead === wanted ? buffer : buffer.subarray(0, bytesRead));
      if (!last) return;
      await file.close();
      controller.close();
    },
    async cancel() {
      await file.close();
    },
  });
}

export function isSame(one: Snapshot, other: Snapshot): boolean {
  return one.size === other.size && one.modified === other.modified;
}
