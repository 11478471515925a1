import type { WriteReply } from '../../preload/contract/writing';
import { failureOfWriting } from './failure-of-writing';
import type { Sink } from './sink';
import { takeToken } from './write-tokens';

/** As much of Electron's port as is used. */
export interface WritePort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(reply: WriteReply): void;
  start(): void;
  close(): void;
}

/** What was begun and has not ended yet. */
const running = new Set<() => Promise<void>>();

/** Writes what comes through the port, part by part. The port closes with the worker behind it, and what is unfinished then is abandoned. */
export function receive(token: string, port: WritePort): void {
  const open = takeToken(token);
  if (open === null) return refuse(port);
  let work = begin(open());
  const end = async () => {
    running.delete(end);
    work = work.then(abandon);
    await work;
  };
  running.add(end);

  async function begin(opening: Promise<Sink>): Promise<Sink | null> {
    return opening.catch(fail);
  }

  function fail(error: unknown): null {
    console.error('writing failed', error);
    port.postMessage({ kind: 'failed', code: failureOfWriting(error) });
    return null;
  }

  async function step(sink: Sink | null, part: unknown): Promise<Sink | null> {
    if (sink === null) return null;
    try {
      if (part === 'all') {
        await sink.finish();
        port.postMessage({ kind: 'done' });
        return null;
      }
      if (!(part instanceof Uint8Array)) throw new TypeError('no bytes');
      await sink.append(part);
      port.postMessage({ kind: 'taken' });
      return sink;
    } catch (error) {
      await sink.abandon();
      return fail(error);
    }
  }

  port.on('message', ({ data }) => {
    work = work.then((sink) => step(sink, data));
  });
  port.on('close', () => void end());
  port.start();
}

/** At quit: what was begun and never finished leaves nothing behind. */
export async function abandonWriting(): Promise<void> {
  await Promise.all([...running].map((end) => end()));
}

async function abandon(sink: Sink | null): Promise<null> {
  await sink?.abandon();
  return null;
}

function refuse(port: WritePort): void {
  port.start();
  port.postMessage({ kind: 'failed', code: 'request-refused' });
  port.close();
}
