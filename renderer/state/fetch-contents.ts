import type { Artifact } from '../../preload/contract/artifact';
import type { Signature } from '../wasm/glue/signature';
import type { Outcome } from '../wasm/malformed';
import type { Export, Import, Summary } from '../wasm/module';
import type { Decoded } from './decoders';
import type { OpenModule } from './module-store';
import type { DecodeClient } from './workers';

/** Rows that cross to the page in one message: a few milliseconds of its time. */
const CHUNK = 2000;

/** What is shown of a module or a component once it was decoded. */
export type Contents = Pick<OpenModule, 'summary' | 'component' | 'imports' | 'exports' | 'signatures'>;

/** `show` is called with what has arrived so far, so that a long interface fills in place. */
export async function fetchContents(
  decoded: Decoded,
  artifact: Artifact,
  show: (part: Partial<Contents>) => void,
): Promise<Outcome<Contents>> {
  if (decoded.kind === 'module') return fetchInterface(decoded.summary, decoded.client, artifact, show);
  return { ok: true, value: { summary: null, component: decoded.component, imports: [], exports: [], signatures: null } };
}

/** What has arrived is shown each time it has doubled: with each chunk, the last rows of a huge interface would cost the most. */
async function fetchRows<Row>(
  count: number,
  ask: (from: number) => Promise<Outcome<readonly Row[]>>,
  seen: (rows: readonly Row[]) => void,
) {
  const rows: Row[] = [];
  let shown = 0;
  while (rows.length < count) {
    const chunk = await ask(rows.length);
    if (!chunk.ok) return chunk;
    if (chunk.value.length === 0) break;
    rows.push(...chunk.value);
    if (rows.length < 2 * shown) continue;
    shown = rows.length;
    seen(rows.slice());
  }
  return { ok: true, value: rows } as const;
}

async function fetchSignatures(client: DecodeClient, artifact: Artifact): Promise<readonly Signature[] | null> {
  const typesUrl = artifact.glue?.typesUrl;
  if (typesUrl === null || typesUrl === undefined) return null;
  const answer = await client.ask({ kind: 'glue', typesUrl });
  return answer.ok ? answer.value.signatures : null;
}

async function fetchInterface(
  summary: Summary,
  client: DecodeClient,
  artifact: Artifact,
  show: (part: Partial<Contents>) => void,
): Promise<Outcome<Contents>> {
  show({ summary });
  const signatures = await fetchSignatures(client, artifact);
  show({ signatures });
  const imports = await fetchRows<Import>(
    summary.counts.imports,
    (from) => client.ask({ kind: 'imports', from, count: CHUNK }),
    (rows) => show({ imports: rows }),
  );
  if (!imports.ok) return imports;
  const exports = await fetchRows<Export>(
    summary.counts.exports,
    (from) => client.ask({ kind: 'exports', from, count: CHUNK }),
    (rows) => show({ exports: rows }),
  );
  if (!exports.ok) return exports;
  return { ok: true, value: { summary, component: null, imports: imports.value, exports: exports.value, signatures } };
}
