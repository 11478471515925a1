import type { Outcome } from '../wasm/malformed';
import type { Decoded } from './decoders';
import type { OpenModule } from './module-store';
import { whenIdle } from './when-idle';

/** Rows that cross to the page in one message: a few milliseconds of its time. */
const CHUNK = 2000;

/** What is shown of a module or a component once it was decoded. */
export type Contents = Pick<OpenModule, 'summary' | 'component' | 'imports' | 'exports' | 'signatures'>;

/** `show` is called with what has arrived so far, so that a long interface fills in place. */
export async function fetchContents(decoded: Decoded, show: (part: Partial<Contents>) => void): Promise<Outcome<Contents>> {
  if (decoded.kind === 'module') return fetchInterface(decoded, show);
  return { ok: true, value: { summary: null, component: decoded.component, imports: [], exports: [], signatures: null } };
}

async function fetchInterface(
  { opened, signatures, client }: Decoded & { readonly kind: 'module' },
  show: (part: Partial<Contents>) => void,
): Promise<Outcome<Contents>> {
  const { summary } = opened;
  const { counts } = summary;
  const isWhole = opened.imports.length === counts.imports && opened.exports.length === counts.exports;
  // A short interface is shown once, when all of it is there.
  if (!isWhole) {
    show(opened);
    await whenIdle();
  }
  const imports = await fetchRows(
    opened.imports,
    counts.imports,
    (from) => client.ask({ kind: 'imports', from, count: CHUNK }),
    (rows) => show({ imports: rows }),
  );
  if (!imports.ok) return imports;
  const exports = await fetchRows(
    opened.exports,
    counts.exports,
    (from) => client.ask({ kind: 'exports', from, count: CHUNK }),
    (rows) => show({ exports: rows }),
  );
  if (!exports.ok) return exports;
  return {
    ok: true,
    value: { summary, component: null, imports: imports.value, exports: exports.value, signatures: await signatures },
  };
}

/** What has arrived is shown each time it has doubled: with each chunk, the last rows of a huge interface would cost the most. */
async function fetchRows<Row>(
  first: readonly Row[],
  count: number,
  ask: (from: number) => Promise<Outcome<readonly Row[]>>,
  seen: (rows: readonly Row[]) => void,
): Promise<Outcome<readonly Row[]>> {
  const rows = [...first];
  let shown = rows.length;
  while (rows.length < count) {
    const chunk = await ask(rows.length);
    if (!chunk.ok) return chunk;
    if (chunk.value.length === 0) break;
    rows.push(...chunk.value);
    if (rows.length < 2 * shown) continue;
    shown = rows.length;
    seen(rows.slice());
  }
  return { ok: true, value: rows };
}
