import { checkPreamble } from '../check-preamble';
import { validateByEngine } from './engine';
import type { Checker, Verdict } from './verdict';
import { validateByWabt } from './wabt';

/** Asks one checker. Only wasm-tools reads components. */
export async function validateBy(
  by: Checker,
  bytes: Uint8Array<ArrayBuffer>,
  wasmTools: () => Promise<(bytes: Uint8Array) => Verdict>,
): Promise<Verdict> {
  if (by !== 'wasm-tools' && checkPreamble(bytes)?.code === 'component') return { by, outcome: 'unsupported', message: null, offset: null };
  switch (by) {
    case 'wasm-tools':
      return (await wasmTools())(bytes);
    case 'engine':
      return validateByEngine(bytes);
    case 'wabt':
      return validateByWabt(bytes);
    default:
      return by satisfies never;
  }
}
