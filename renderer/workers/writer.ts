import { MOST_COPIED } from '../../preload/contract/writing';
import { fail, type Outcome, ok } from '../wasm/outcome';
import { textBetween } from '../wasm/print/copy-text';
import type { Printer } from '../wasm/print/document';
import type { Answering, DocumentRequest } from './protocol';
import { type Written, writeOut } from './write-out';

type Job = 'save' | 'copy' | 'save-bytes';
type Pieces = Parameters<typeof writeOut>[1];
type Copy = Extract<DocumentRequest, { readonly kind: 'copy' }>;

export type Writer = ReturnType<typeof createWriter>;

/** Writes documents to where main takes them: all of one to a file, or a range to the clipboard. It outlives them, so that what runs can be ended when another one is shown. */
export function createWriter() {
  const running = new Map<Job, { cancelled: boolean }>();

  const cancel = (job: Job): void => {
    const mine = running.get(job);
    if (mine !== undefined) mine.cancelled = true;
  };

  async function write(job: Job, port: MessagePort, pieces: Pieces, most: number, answering: Answering): Promise<Outcome<null>> {
    const mine = { cancelled: false };
    cancel(job);
    running.set(job, mine);
    const written = await writeOut(port, pieces, {
      most,
      onProgress: answering.progress,
      isCancelled: () => mine.cancelled,
    });
    if (running.get(job) === mine) running.delete(job);
    return outcomeOf(job, written);
  }

  return {
    cancel,
    saveBytes: (bytes: Uint8Array, port: MessagePort, answering: Answering) =>
      write('save-bytes', port, [{ bytes, done: 1 }], Number.POSITIVE_INFINITY, answering),
    save: (printer: Printer, { port }: { readonly port: MessagePort }, answering: Answering) =>
      write('save', port, printer.pieces(), Number.POSITIVE_INFINITY, answering),
    /** `from` and `to` are those of the printer's lines as they are numbered now. */
    copy: (printer: Printer, { port, from, to }: Pick<Copy, 'port' | 'from' | 'to'>, answering: Answering) =>
      write('copy', port, textBetween(printer, from, to), MOST_COPIED, answering),
  };
}

/** To a person it is saving, whatever is saved. */
function kindOf(job: Job): 'save' | 'copy' {
  return job === 'copy' ? 'copy' : 'save';
}

function outcomeOf(job: Job, written: Written): Outcome<null> {
  switch (written.kind) {
    case 'written':
      return ok(null);
    case 'cancelled':
      return fail({ code: `${kindOf(job)}-cancelled`, facts: {} });
    case 'too-large':
      return fail({ code: 'selection-too-large', facts: { limit: MOST_COPIED } });
    case 'failed':
      return fail({ code: `${kindOf(job)}-failed`, facts: { reason: written.reason } });
    default:
      return written satisfies never;
  }
}
