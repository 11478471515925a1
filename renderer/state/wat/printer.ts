import type { ModuleFailure } from '../../wasm/outcome';
import type { PrinterName } from '../../wasm/print/document';
import { useApp } from '../app-store';
import { decoderOf, shareSource } from '../decoder';
import { type ModuleKey, useModules } from '../module-store';
import { changeSettings } from '../preferences';
import { startWatWorker, type WatClient } from '../workers';
import { stopComparing } from './comparison';
import { patchWat, useWats, whenSettled } from './document-store';
import { dropJobs } from './jobs-store';
import { dropLines } from './lines';
import { adopt } from './replace-document';
import { endSearcher, searchAgain } from './search';
import { dropSession, nextText, sessionOf, type WatSession } from './sessions';
import { dropView } from './view-store';

/** wabt and wasm-tools print all or nothing and may not come back; past this they are ended. Milliseconds. */
const PRINT_LIMIT = 60_000;

/** The disposable workers that print or have printed; our own printer lives in the module's decode worker. */
const workers = new Map<ModuleKey, { readonly printing: WatClient | null; readonly printed: WatClient | null }>();
/** The newest wish for a text; whoever finds another one when it is done has printed for nobody. */
const wishes = new Map<ModuleKey, object>();

export function dropWat(key: ModuleKey): void {
  endWorkers(key, null);
  endSearcher(key);
  wishes.delete(key);
  dropSession(key);
  dropLines(key);
  dropJobs(key);
  dropView(key);
  patchWat(key, null);
}

/** Prints the module's WAT once per revision, by the printer that was chosen; the old lines stay up until the new ones are there. */
export async function printWat(key: ModuleKey): Promise<void> {
  const open = useModules.getState().modules[key];
  const before = useWats.getState().wats[key];
  if (open === undefined || open.revision === 0 || before?.revision === open.revision) return;
  stopComparing(key);
  await print(key, before?.printer ?? (open.component === null ? 'watchglass' : 'wasm-tools'));
}

/** The session of the newest text, waited for while it is printed; null when there is none or nobody is left to ask. */
export async function whenPrinted(key: ModuleKey): Promise<WatSession | null> {
  await printWat(key);
  await whenSettled(key);
  const session = sessionOf(key);
  return session?.client.alive === true ? session : null;
}

export async function choosePrinter(key: ModuleKey, printer: PrinterName): Promise<void> {
  const { printer: chosen, failure } = useWats.getState().wats[key] ?? {};
  if (chosen !== printer || failure != null) await print(key, printer);
}

/** Ends wabt or wasm-tools; ours speaks in its stead, unless it is a component. */
export function cancelPrinting(key: ModuleKey): void {
  workers.get(key)?.printing?.terminate({ code: isComponent(key) ? 'wasm-tools-stopped' : 'print-cancelled', facts: {} });
}

function isComponent(key: ModuleKey): boolean {
  return useModules.getState().modules[key]?.component != null;
}

/** Puts away why another printer speaks. */
export function dismissPrintFailure(key: ModuleKey): void {
  const wat = useWats.getState().wats[key];
  if (wat !== undefined) patchWat(key, { ...wat, failure: null });
}

/** Remembers how deep our text is indented, and prints it so. */
export async function indentFully(fullIndent: boolean): Promise<void> {
  await changeSettings({ fullIndent });
  const { wats } = useWats.getState();
  await Promise.all(Object.entries(wats).map(([key, { printer }]) => printer === 'watchglass' && print(key, printer)));
}

async function print(key: ModuleKey, printer: PrinterName, because: ModuleFailure | null = null): Promise<void> {
  const revision = useModules.getState().modules[key]?.revision;
  const before = useWats.getState().wats[key];
  if (revision === undefined) return;
  const wish = {};
  wishes.set(key, wish);
  endWorkers(key, workers.get(key)?.printed ?? null);
  patchWat(key, { phase: 'printing', document: before?.document ?? null, failure: because, progress: 0, revision, printer });
  const isCurrent = () => wishes.get(key) === wish;
  if (printer === 'watchglass') await printOurs(key, revision, because, isCurrent);
  else await printWhole(key, printer, revision, isCurrent);
}

async function printOurs(key: ModuleKey, revision: number, because: ModuleFailure | null, isCurrent: () => boolean): Promise<void> {
  const client = decoderOf(key);
  if (client === null) return;
  const fullIndent = useApp.getState().settings?.fullIndent ?? false;
  const printed = await client.ask({ kind: 'print', options: { fullIndent } });
  if (!isCurrent()) return;
  const before = useWats.getState().wats[key];
  if (!printed.ok) {
    if (before !== undefined) patchWat(key, { ...before, phase: 'failed', failure: printed.failure });
    return;
  }
  endWorkers(key, null);
  await show(key, { client, printer: 'watchglass', revision, text: nextText(), document: printed.value }, because);
}

/** What cannot be printed so is printed by ourselves, and the reason stands above it. */
async function printWhole(
  key: ModuleKey,
  printer: Exclude<PrinterName, 'watchglass'>,
  revision: number,
  isCurrent: () => boolean,
): Promise<void> {
  const shared = shareSource(key);
  if (shared === null) return;
  const client = startWatWorker();
  workers.set(key, { printing: client, printed: workers.get(key)?.printed ?? null });
  const late: ModuleFailure = { code: isComponent(key) ? 'wasm-tools-late' : 'print-timeout', facts: { seconds: PRINT_LIMIT / 1000 } };
  const printed = await client.ask(
    { kind: 'print', source: shared.source, printer },
    {
      transfer: shared.transfer,
      timeout: PRINT_LIMIT,
      late,
      onProgress: (done, total) => {
        const wat = useWats.getState().wats[key];
        if (isCurrent() && wat !== undefined && total > 0) patchWat(key, { ...wat, progress: done / total });
      },
    },
  );
  if (!isCurrent()) return client.terminate();
  if (!printed.ok) return fallBack(key, printed.failure);
  workers.get(key)?.printed?.terminate();
  workers.set(key, { printing: null, printed: client });
  await show(key, { client, printer, revision, text: nextText(), document: printed.value }, null);
}

async function show(key: ModuleKey, session: WatSession, failure: ModuleFailure | null): Promise<void> {
  const { printer, revision } = session;
  await adopt(key, session, { phase: 'ready', failure, progress: 1, revision, printer });
  searchAgain(key);
}

/** Only wasm-tools prints components; modules are printed by ourselves where another printer cannot. */
async function fallBack(key: ModuleKey, failure: ModuleFailure): Promise<void> {
  const session = sessionOf(key);
  const wat = useWats.getState().wats[key];
  if (wat !== undefined && isComponent(key)) {
    endWorkers(key, workers.get(key)?.printed ?? null);
    patchWat(key, { ...wat, phase: 'failed', failure });
    return;
  }
  const stands = session?.printer === 'watchglass' && session.revision === wat?.revision && session.client.alive;
  if (!stands || wat === undefined) return print(key, 'watchglass', failure);
  endWorkers(key, null);
  patchWat(key, { ...wat, phase: 'ready', failure, printer: 'watchglass' });
}

function endWorkers(key: ModuleKey, kept: WatClient | null): void {
  const { printing, printed } = workers.get(key) ?? { printing: null, printed: null };
  if (printing !== kept) printing?.terminate();
  if (printed !== kept) printed?.terminate();
  if (kept === null) workers.delete(key);
  else workers.set(key, { printing: null, printed: kept });
}
