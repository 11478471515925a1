import { useEffect, useState } from 'react';
import type { OpenModule } from '../../state/module-store';
import { moduleBytes } from '../../state/wat/queries';

export const MOST_BYTES = 32;

const NONE: Uint8Array = new Uint8Array();

/** The bytes that a line says, as far as they are shown. */
export function useLineBytes({ key, revision }: OpenModule, start: number, end: number): Uint8Array {
  const [bytes, setBytes] = useState(NONE);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a rebuilt module has other bytes at the same place
  useEffect(() => {
    let current = true;
    const length = start < 0 ? 0 : Math.min(end - start, MOST_BYTES);
    const read = length <= 0 ? Promise.resolve(NONE) : moduleBytes(key, start, length);
    void read.then((found) => current && setBytes(found ?? NONE));
    return () => {
      current = false;
    };
  }, [key, revision, start, end]);
  return bytes;
}

/** `20 01 6a`. */
export function hexText(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
