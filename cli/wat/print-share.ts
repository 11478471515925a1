import type { FuncFault } from '../../renderer/wasm/code/func-lines';
import { decodeModule } from '../../renderer/wasm/decode';
import type { DecodedModule } from '../../renderer/wasm/model/layout';
import { createWholeText } from '../../renderer/wasm/print/ours/whole-text';
import { codeOf, writeFully } from '../streams/write-fully';
import type { Written } from '../streams/write-pieces';
import { createOrderedWriter } from './ordered-writer';
import { claimPart, stopAll, type Turns } from './turns';

/** What a thread is given to print a share of a module's text. */
export interface Share {
  /** In shared memory when there are several threads. */
  readonly bytes: Uint8Array;
  readonly descriptor: number;
  readonly fullIndent: boolean;
  readonly turns: Turns;
}

export interface ShareEnd {
  readonly written: Written;
  /** Of the bodies that this thread printed. */
  readonly faults: readonly FuncFault[];
}

/** Decodes the module and prints its parts as long as there are any that no other thread took. */
export function printShareOf(share: Share): ShareEnd {
  const decoded = decodeModule(share.bytes);
  // Whoever shares the work out has decoded the module before.
  if (!decoded.ok) throw new Error(decoded.failure.code);
  return printShare(share, decoded.value);
}

export function printShare({ bytes, descriptor, fullIndent, turns }: Share, module: DecodedModule): ShareEnd {
  const text = createWholeText(bytes, module, { fullIndent });
  const writer = createOrderedWriter(turns, (piece) => writeFully(descriptor, piece));
  const printAll = (): boolean => {
    for (let part = claimPart(turns); part < text.partCount; part = claimPart(turns)) {
      writer.begin(part);
      for (const piece of text.part(part)) if (!writer.write(piece)) return false;
      writer.end();
    }
    return writer.drain();
  };
  try {
    return { written: { kind: printAll() ? 'done' : 'closed' }, faults: [...text.faults.values()] };
  } catch (error) {
    stopAll(turns);
    const system = codeOf(error);
    if (system === '') throw error;
    return { written: { kind: 'unwritable', system }, faults: [] };
  }
}
