import { type Outcome, ok } from '../wasm/outcome';
import type { Decoded } from './decoder';
import type { OpenModule } from './module-store';
import { whenIdle } from './wait';

/** Rows that cross to the page in one message: a few milliseconds of its time and of the worker's. */
const CHUNK = 500;

/** What is shown of a module or a component once it was decoded. */
export type Contents = Pick<OpenModule, 'summary' | 'component' | 'imports' | 'exports' | 'signatures'>;

/** What came with the first answer: all of a component or a short interface, the first rows of a long one. */
export async function firstContents(decoded: Decoded): Promise<Contents> {
  if (decoded.kind === 'component') return { summary: null, component: decoded.component, imports: [], exports: [], signatures: null };
  return { ...decoded.opened, component: null, signatures: await decoded.signatures };
}

/** What a first look could not tell; the same contents where it told everything. Waits until the whole module was read. */
export async function wholeContents(decoded: Decoded, first: Contents): Promise<Outcome<Contents>> {
  if (decoded.kind === 'component' || decoded.opened.whole) return ok(first);
  // Reading tens of megabytes takes the machine's time, which the first screen is to have.
  await whenIdle();
  const more = await decoded.client.ask({ kind: 'whole' });
  if (!more.ok) return more;
  if (more.value === null) return ok(first);
  const { summary, imports, exports } = more.value;
  return ok({ ...first, summary, imports, exports });
}

/** The rows that are still missing. `show` is called with what has arrived so far, so that a long interface fills in place. */
export async function fetchRest({ client }: Decoded, first: Contents, show: (part: Partial<Contents>) => void): Promise<Outcome<Contents>> {
  const counts = first.summary?.counts ?? { imports: 0, exports: 0 };
  const imports = await fetchRows(
    first.imports,
    counts.imports,
    (from) => client.ask({ kind: 'imports', from, count: CHUNK }),
    (rows) => show({ imports: rows }),
  );
  if (!imports.ok) return imports;
  const exports = await fetchRows(
    first.exports,
    counts.exports,
    (from) => client.ask({ kind: 'exports', from, count: CHUNK }),
    (rows) => show({ exports: rows }),
  );
  return exports.ok ? ok({ ...first, imports: imports.value, exports: exports.value }) : exports;
}

/** What has arrived is shown each time it has doubled: with each chunk, the last rows of a huge interface would cost the most. */
async function fetchRows<Row>(
  first: readonly Row[],
  count: number,
  ask: (from: number) => Promise<Outcome<readonly Row[]>>,
  seen: (rows: readonly Row[]) => void,
): Promise<Outcome<readonly Row[]>> {
  if (first.length === count) return ok(first);
  const rows = [...first];
  let shown = rows.length;
  while (rows.length < count) {
    // Whoever works with what is there already comes first.
    await whenIdle();
    const chunk = await ask(rows.length);
    if (!chunk.ok) return chunk;
    if (chunk.value.length === 0) break;
    rows.push(...chunk.value);
    if (rows.length < 2 * shown) continue;
    shown = rows.length;
    seen(rows.slice());
  }
  return ok(rows);
}
