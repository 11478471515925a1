import { bridge } from '../bridge';
import type { ModuleFailure } from '../wasm/malformed';
import type { WatItem, WatMatch, WatTarget } from '../wasm/print/document';
import { notify } from './app-store';
import { shareSource } from './decoders';
import { type ModuleKey, useModules } from './module-store';
import { patchWat, useWats } from './wat-store';
import { startWatWorker, type WatClient } from './workers';

/** wabt prints all or nothing and may not come back; past this it is ended and the outline is shown. Milliseconds. */
const PRINT_LIMIT = 30_000;

const printers = new Map<ModuleKey, WatClient>();
/** Workers that print right now; whoever is no longer here when it is done prints for nobody. */
const printing = new Map<ModuleKey, WatClient>();

export function dropWat(key: ModuleKey): void {
  printers.get(key)?.terminate();
  printers.delete(key);
  printing.get(key)?.terminate();
  printing.delete(key);
  patchWat(key, null);
}

/** Ends wabt; the outline is shown in its stead. */
export function cancelPrinting(key: ModuleKey): void {
  printing.get(key)?.terminate({ code: 'print-cancelled', facts: {} });
}

export function printAgain(key: ModuleKey): void {
  dropWat(key);
  void printWat(key);
}

async function printOutline(key: ModuleKey, revision: number, because: ModuleFailure): Promise<void> {
  const shared = shareSource(key);
  if (shared === null) return;
  const client = startWatWorker();
  printers.set(key, client);
  const printed = await client.ask({ kind: 'print', source: shared.source, printer: 'outline', because }, { transfer: shared.transfer });
  if (printers.get(key) !== client || useWats.getState().wats[key]?.revision !== revision) return;
  patchWat(
    key,
    printed.ok
      ? { phase: 'ready', document: printed.value, failure: null, progress: 1, revision }
      : { phase: 'failed', document: null, failure: printed.failure, progress: 1, revision },
  );
}

/** Prints the module's WAT once per revision; the old lines stay up until the new ones are there. */
export async function printWat(key: ModuleKey): Promise<void> {
  const open = useModules.getState().modules[key];
  const before = useWats.getState().wats[key];
  if (open === undefined || open.revision === 0 || before?.revision === open.revision) return;
  const { revision } = open;
  const shared = shareSource(key);
  if (shared === null) return;
  patchWat(key, { phase: 'printing', document: before?.document ?? null, failure: null, progress: 0, revision });
  const client = startWatWorker();
  printing.get(key)?.terminate();
  printing.set(key, client);
  const late: ModuleFailure = { code: 'print-timeout', facts: { seconds: PRINT_LIMIT / 1000 } };
  const printed = await client.ask(
    { kind: 'print', source: shared.source, printer: 'wabt' },
    {
      transfer: shared.transfer,
      timeout: PRINT_LIMIT,
      late,
      onProgress: (done, total) => {
        const wat = useWats.getState().wats[key];
        if (printing.get(key) === client && wat !== undefined && total > 0) patchWat(key, { ...wat, progress: done / total });
      },
    },
  );
  if (printing.get(key) !== client) return client.terminate();
  printing.delete(key);
  printers.get(key)?.terminate();
  if (printed.ok) {
    printers.set(key, client);
    patchWat(key, { phase: 'ready', document: printed.value, failure: null, progress: 1, revision });
    return;
  }
  client.terminate();
  printers.delete(key);
  await printOutline(key, revision, printed.failure);
}

export async function watLines(key: ModuleKey, from: number, count: number): Promise<readonly string[]> {
  const answer = await printers.get(key)?.ask({ kind: 'lines', from, count });
  return answer?.ok ? answer.value : [];
}

export async function watItemAt(key: ModuleKey, line: number): Promise<WatItem | null> {
  const answer = await printers.get(key)?.ask({ kind: 'item-at', line });
  return answer?.ok ? answer.value : null;
}

/** First line of an item, 0-based; null when there is none. */
export async function watLineOf(key: ModuleKey, target: WatTarget): Promise<number | null> {
  const answer = await printers.get(key)?.ask({ kind: 'line-of', target });
  return answer?.ok ? answer.value : null;
}

export async function findInWat(
  key: ModuleKey,
  query: string,
  from: number,
  direction: 1 | -1,
  caseSensitive: boolean,
): Promise<WatMatch | null> {
  const answer = await printers.get(key)?.ask({ kind: 'find', query, from, direction, caseSensitive });
  return answer?.ok ? answer.value : null;
}

/** The text goes from the worker to main by PUT and never crosses the page. */
export async function saveWat(key: ModuleKey): Promise<void> {
  const open = useModules.getState().modules[key];
  if (open === undefined) return;
  await printWat(key);
  const printer = printers.get(key);
  if (printer === undefined) return;
  const suggestedName = `${open.artifact.name.replace(/\.(wasm|wat)$/i, '')}.wat`;
  const target = await bridge.request('wat:choose-file', { suggestedName });
  if (!target.ok) return notify(target.failure);
  if (target.value === null) return;
  const saved = await printer.ask({ kind: 'save', url: target.value.url });
  if (!saved.ok) notify(saved.failure);
}
