import type { DecodedModule } from '../wasm/model/layout';
import type { ModuleFailure } from '../wasm/outcome';

const PAGE = 65_536n;
/** 2 GiB of all memories together. A minimum is allocated at once; a maximum only promises, so it may be 4 GiB. */
const MEMORY_PAGES = 32_768n;
/** V8's own limit for one table; here for all of them. */
const TABLE_ELEMENTS = 10_000_000n;

/** Read from the module before anything is made of it: a module that asks for more than the machine has is refused, not tried. */
export function checkLimits({ layout }: DecodedModule): ModuleFailure | null {
  const bytes = layout.memories.reduce((sum, { limits, pageSize }) => sum + limits.min * BigInt(pageSize), 0n);
  const pages = (bytes + PAGE - 1n) / PAGE;
  if (pages > MEMORY_PAGES) {
    const sizes = { pagesBytes: Number(pages * PAGE), limitBytes: Number(MEMORY_PAGES * PAGE) };
    return { code: 'memory-too-large', facts: { pages: Number(pages), limit: Number(MEMORY_PAGES), ...sizes } };
  }
  const elements = layout.tables.reduce((sum, { limits }) => sum + limits.min, 0n);
  if (elements > TABLE_ELEMENTS) return { code: 'table-too-large', facts: { elements: Number(elements), limit: Number(TABLE_ELEMENTS) } };
  return null;
}
