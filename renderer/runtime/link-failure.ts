import { demangle } from '../wasm/demangle/demangle';
import type { Import } from '../wasm/model/module';
import type { ModuleFailure } from '../wasm/outcome';
import { showImportName } from './log/show-call';
import type { Need, Trap } from './model';

/** All unmet needs at once: the engine would stop at the first. */
export function unmetFailure(needs: readonly Need[], imports: readonly Import[]): ModuleFailure | null {
  const unmet = needs.filter(({ given }) => given === null);
  const lines = unmet.map(({ importIndex, kind, expected, reason }) => {
    const imported = imports[importIndex];
    const name = imported === undefined ? String(importIndex) : showImportName(imported.moduleName, imported.name);
    return `${kind} ${name}: ${expected} — ${reason ?? ''}`;
  });
  const [first] = lines;
  return first === undefined ? null : { code: 'link-failed', facts: { count: unmet.length, first }, detail: lines.join('\n') };
}

/** What instantiating threw: the start func or a segment trapped, or the engine found an import unfit all the same. */
export function instantiateFailure(error: unknown, trap: Trap): ModuleFailure {
  const linking = error instanceof WebAssembly.LinkError || error instanceof TypeError;
  if (linking) return { code: 'link-failed', facts: { count: 1, first: trap.message }, detail: trap.message };
  const own = trap.frames.find(({ machinery, funcIndex }) => !machinery && funcIndex !== null);
  const func = own?.name == null ? String(own?.funcIndex ?? '') : (demangle(own.name) ?? own.name);
  return { code: 'instantiate-trapped', facts: { trap: trap.kind, func, message: trap.message }, detail: trap.message };
}
