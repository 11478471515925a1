import { randomBytes } from 'node:crypto';

/** What is being written. Nothing of it counts before `finish`, and after `abandon` nothing is left of it. */
export interface Sink {
  append(bytes: Uint8Array): Promise<void>;
  finish(): Promise<void>;
  abandon(): Promise<void>;
}

export type OpenSink = () => Promise<Sink>;

const waiting = new Map<string, OpenSink>();
const WAITING_AT_MOST = 16;

/** Lets a worker write to one place, once, and answers with the token for it. */
export function allowWriting(open: OpenSink): string {
  const token = randomBytes(16).toString('hex');
  waiting.set(token, open);
  const [oldest] = waiting.keys();
  if (waiting.size > WAITING_AT_MOST && oldest !== undefined) waiting.delete(oldest);
  return token;
}

export function takeToken(token: string): OpenSink | null {
  const open = waiting.get(token) ?? null;
  waiting.delete(token);
  return open;
}
