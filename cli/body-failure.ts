import type { FuncFault } from '../renderer/wasm/code/func-lines';
import type { ModuleFailure } from '../renderer/wasm/outcome';

/** The first fault among bodies that did not decode, as a module's failure. */
export function firstBodyFailure(faults: Iterable<FuncFault>): ModuleFailure | null {
  const [first] = [...faults].sort((a, b) => a.offset - b.offset);
  return first === undefined ? null : { code: 'malformed', facts: { offset: first.offset, section: 'code', reason: first.reason } };
}
