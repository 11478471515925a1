import { closeSync, openSync } from 'node:fs';
import type { CliOutcome } from '../failure';
import { codeOf } from '../streams/write-fully';

const STDOUT = 1;

export interface Output {
  readonly descriptor: number;
  /** As the person named it. */
  readonly name: string;
  close(): void;
}

/** The file to write, or stdout for null and `-`. */
export function openOutput(file: string | null): CliOutcome<Output> {
  if (file === null || file === '-') return { ok: true, value: { descriptor: STDOUT, name: '-', close: () => {} } };
  try {
    const descriptor = openSync(file, 'w');
    return { ok: true, value: { descriptor, name: file, close: () => closeSync(descriptor) } };
  } catch (error) {
    return { ok: false, failure: { kind: 'unwritable', file, system: codeOf(error) || String(error) } };
  }
}
