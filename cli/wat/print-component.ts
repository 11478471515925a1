import type { ModuleFailure } from '../../renderer/wasm/outcome';
import type { WatPiece } from '../../renderer/wasm/print/document';
import { printByWasmTools } from '../../renderer/wasm/print/foreign/wasm-tools-printer';
import { type Written, writePieces } from '../streams/write-pieces';

/** A component's text, which wasm-tools prints whole; or why it cannot. */
export async function printComponent(bytes: Uint8Array, descriptor: number): Promise<Written | ModuleFailure> {
  const printed = await printByWasmTools(bytes);
  return printed.ok ? writePieces(descriptor, bytesOf(printed.value.pieces())) : printed.failure;
}

function* bytesOf(pieces: Iterable<WatPiece>): Iterable<Uint8Array> {
  for (const { bytes } of pieces) yield bytes;
}
