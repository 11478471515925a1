import { onTestFinished } from 'vitest';
import type { WriteFailure, WritePart, WriteReply } from '../../preload/contract/writing';

export interface WritingMain {
  /** The worker's end. */
  readonly port: MessagePort;
  /** Length of each part in order, and `all`. */
  readonly heard: readonly (number | 'all')[];
  /** What was sent, one part behind the other. */
  text(): string;
  /** Resolves when the worker has closed its end. */
  readonly closed: Promise<void>;
}

/** Main's side of writing, as far as a worker sees it. `answer` may hold a part back, or name the failure that ends it. */
export function writingMain(answer: (part: number) => Promise<WriteFailure | null> | WriteFailure | null = () => null): WritingMain {
  const { port1, port2 } = new MessageChannel();
  const heard: (number | 'all')[] = [];
  const parts: Uint8Array[] = [];
  const reply = (words: WriteReply) => port1.postMessage(words);
  port1.onmessage = async ({ data }: MessageEvent<WritePart>) => {
    const number = heard.push(data === 'all' ? data : data.length);
    if (data !== 'all') parts.push(data);
    const code = await answer(number);
    if (code !== null) reply({ kind: 'failed', code });
    else reply({ kind: data === 'all' ? 'done' : 'taken' });
  };
  const closed = new Promise<void>((resolve) => port1.addEventListener('close', () => resolve()));
  onTestFinished(() => port1.close());
  return { port: port2, heard, closed, text: () => Buffer.concat(parts).toString() };
}
