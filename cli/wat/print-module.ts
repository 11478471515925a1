import { availableParallelism } from 'node:os';
import type { DecodedModule } from '../../renderer/wasm/model/layout';
import { createWholeText } from '../../renderer/wasm/print/ours/whole-text';
import { writePieces } from '../streams/write-pieces';
import { printInThreads } from './print-in-threads';
import { printShare, type ShareEnd } from './print-share';
import { createTurns } from './turns';

/** From here on a second thread saves more time than its start costs, and its memory is small beside the module's. */
const MANY_BYTES = 24e6;
const THREADS = 2;

export interface PrintRequest {
  /** One func's index, or null for the whole module. */
  readonly func: number | null;
  readonly fullIndent: boolean;
  readonly descriptor: number;
}

export async function printModule(bytes: Uint8Array, module: DecodedModule, request: PrintRequest): Promise<ShareEnd> {
  const { func, fullIndent, descriptor } = request;
  if (func !== null) {
    const text = createWholeText(bytes, module, { fullIndent });
    return { written: writePieces(descriptor, text.func(func)), faults: [...text.faults.values()] };
  }
  const share = { bytes, descriptor, fullIndent, turns: createTurns() };
  const several = bytes.length >= MANY_BYTES && bytes.buffer instanceof SharedArrayBuffer && availableParallelism() > 1;
  return several ? together(await printInThreads(share, THREADS)) : printShare(share, module);
}

/** What stopped one thread stopped them all; the others only know that it is over. */
function together(ends: readonly ShareEnd[]): ShareEnd {
  const unwritable = ends.find(({ written }) => written.kind === 'unwritable');
  const closed = ends.find(({ written }) => written.kind === 'closed');
  return { written: (unwritable ?? closed)?.written ?? { kind: 'done' }, faults: ends.flatMap(({ faults }) => faults) };
}
