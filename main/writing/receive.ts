import type { WriteFailure, WriteReply } from '../../preload/contract/writing';
import { systemCode } from '../files/file-failure';
import { type Sink, takeToken } from './write-tokens';

/** As much of Electron's port as is used. */
export interface WritePort {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  postMessage(reply: WriteReply): void;
  start(): void;
  close(): void;
}

/** A worker waits after a few parts of a megabyte; one that does not would have main hold all of a text. */
const MOST_UNANSWERED = 16;
/** Bytes of a part. */
const LONGEST_PART = 8 << 20;

/** What was begun and has not ended yet. */
const running = new Set<() => Promise<void>>();

/** Writes what comes through the port, part by part. The port closes with the worker behind it, and what is unfinished then is abandoned. */
export function receive(token: string, port: WritePort): void {
  const open = takeToken(token);
  if (open === null) {
    port.start();
    return refuse(port);
  }
  let unanswered = 0;
  let refused = false;
  let work = begin(open());
  const end = async () => {
    running.delete(end);
    work = work.then(abandon);
    await work;
  };
  running.add(end);

  /** A refusal was the last word: the port is closed. */
  function reply(words: WriteReply): void {
    if (!refused) port.postMessage(words);
  }

  async function begin(opening: Promise<Sink>): Promise<Sink | null> {
    return opening.catch(fail);
  }

  function fail(error: unknown): null {
    console.error('writing failed', error);
    reply({ kind: 'failed', code: failureOfWriting(error) });
    return null;
  }

  async function step(sink: Sink | null, part: unknown): Promise<Sink | null> {
    if (sink === null) return null;
    // What came before the refusal and still waits is not written any more, nor does its `all` count.
    if (refused) return abandon(sink);
    try {
      if (part === 'all') {
        await sink.finish();
        reply({ kind: 'done' });
        return null;
      }
      if (!(part instanceof Uint8Array)) throw new TypeError('no bytes');
      await sink.append(part);
      reply({ kind: 'taken' });
      return sink;
    } catch (error) {
      await sink.abandon();
      return fail(error);
    }
  }

  port.on('message', ({ data }) => {
    if (refused) return;
    if (unanswered === MOST_UNANSWERED || isTooLong(data)) {
      refused = true;
      refuse(port);
      void end();
      return;
    }
    unanswered++;
    work = work.then((sink) => step(sink, data)).finally(() => unanswered--);
  });
  port.on('close', () => void end());
  port.start();
}

const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Names what the system said when something could not be written. */
function failureOfWriting(error: unknown): WriteFailure {
  const code = systemCode(error);
  if (code === null) return 'unexpected';
  return FULL.has(code) ? 'disk-full' : 'file-unwritable';
}

function isTooLong(part: unknown): boolean {
  return part instanceof Uint8Array && part.length > LONGEST_PART;
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
  port.postMessage({ kind: 'failed', code: 'request-refused' });
  port.close();
}
