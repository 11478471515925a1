import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type CargoMessage, readMessage } from '../../main/cargo/message';
import type { RustcMessage } from '../../main/cargo/rustc-message';

const FOLDER = resolve(__dirname, '../fixtures/cargo');

export function recordedStderr(name: string): string {
  return readFileSync(resolve(FOLDER, `${name}.stderr.txt`), 'utf8');
}

export function recordedText(file: string): string {
  return readFileSync(resolve(FOLDER, file), 'utf8');
}

/** What the real cargo wrote to stdout in this case. */
export function recordedMessages(name: string): readonly CargoMessage[] {
  return recordedText(`${name}.stdout.jsonl`)
    .split('\n')
    .filter((line) => line !== '')
    .map(readMessage);
}

export function recordedDiagnostics(name: string): readonly RustcMessage[] {
  return recordedMessages(name).flatMap((message) => (message.kind === 'diagnosed' ? [message.message] : []));
}
