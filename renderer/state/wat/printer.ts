import { fail, type ModuleFailure, type Outcome } from '../../wasm/outcome';
import type { PrinterName, WatDocument } from '../../wasm/print/document';
import { useApp } from '../app-store';
import { decoderOf, type SharedSource, shareSource } from '../decoder';
import type { Scope } from '../module-scope';
import { type ModuleKey, useModules } from '../module-store';
import { changeSettings } from '../preferences';
import { startRun } from '../worker-run';
import type { WatClient } from '../workers';
import { stopComparing } from './comparison';
import { patchWat, putWat, useWats, watOf, whenSettled } from './document-store';
import { replaceText } from './replace-text';
import { createRows } from './rows';
import { searchAgain } from './search';
import { nextTexts, shownText, type WatText } from './text';

/** wabt and wasm-tools print all or nothing and may not come back; past this they are ended. Milliseconds. */
const PRINT_LIMIT = 60_000;

type ForeignPrinter = Exclude<PrinterName, 'watchglass'>;

/** Prints the module's WAT once per revision, by the printer that was chosen; the old lines stay up until the new ones are there. */
export async function printWat(key: ModuleKey): Promise<void> {
  const open = useModules.getState().modules[key];
  const before = watOf(key);
  if (open === undefined || open.revision === 0 || before?.revision === open.revision) return;
  stopComparing(key);
  await print(key, before?.printer ?? (open.component === null ? 'watchglass' : 'wasm-tools'));
}

/** The newest text, waited for while it is printed; null when there is none or its worker cannot be asked any more. */
export async function whenPrinted(key: ModuleKey): Promise<WatText | null> {
  await printWat(key);
  await whenSettled(key);
  const text = shownText(key);
  return text?.client.alive === true ? text : null;
}

export async function choosePrinter(key: ModuleKey, printer: PrinterName): Promise<void> {
  const { printer: chosen, failure } = watOf(key) ?? {};
  if (chosen !== printer || failure != null) await print(key, printer);
}

/** Ends wabt or wasm-tools; ours speaks in its stead, unless it is a component. */
export function cancelPrinting(key: ModuleKey): void {
  const next = nextTexts.of(key);
  if (next === null || next.printer === 'watchglass') return;
  next.client.terminate({ code: isComponent(key) ? 'wasm-tools-stopped' : 'print-cancelled', facts: {} });
}

function isComponent(key: ModuleKey): boolean {
  return useModules.getState().modules[key]?.component != null;
}

/** Puts away why another printer speaks. */
export function dismissPrintFailure(key: ModuleKey): void {
  patchWat(key, { failure: null });
}

export function toggleIndent(): Promise<void> {
  return indentFully(!(useApp.getState().settings?.fullIndent ?? false));
}

/** Remembers how deep our text is indented, and prints it so. */
export async function indentFully(fullIndent: boolean): Promise<void> {
  await changeSettings({ fullIndent });
  await Promise.all(Object.entries(useWats.getState()).map(([key, { printer }]) => printer === 'watchglass' && print(key, printer)));
}

async function print(key: ModuleKey, printer: PrinterName, because: ModuleFailure | null = null): Promise<void> {
  const revision = useModules.getState().modules[key]?.revision;
  if (revision === undefined) return;
  putWat(key, { phase: 'printing', document: watOf(key)?.document ?? null, failure: because, progress: 0, revision, printer });
  const printing = printer === 'watchglass' ? printOurs(key, revision) : printForeign(key, printer, revision);
  if (printing === null) return;
  const { text, printed } = printing;
  const answer = await printed;
  if (text.scope.ended) return;
  if (!answer.ok) return printer === 'watchglass' ? failPrinting(key, text, answer.failure) : fallBack(key, text, answer.failure);
  text.document = answer.value;
  await replaceText(key, text, { phase: 'ready', failure: because, progress: 1, revision, printer });
  if (shownText(key) === text) searchAgain(key);
}

interface Printing {
  readonly text: WatText;
  readonly printed: Promise<Outcome<WatDocument>>;
}

/** Our own printer lives in the module's decode worker. */
function printOurs(key: ModuleKey, revision: number): Printing | null {
  const client = decoderOf(key);
  if (client === null) return null;
  const fullIndent = useApp.getState().settings?.fullIndent ?? false;
  const text = nextTexts.begin(key, (scope) => ({ scope, client, printer: 'watchglass', revision, document: null, rows: createRows() }));
  return { text, printed: client.ask({ kind: 'print', options: { fullIndent } }) };
}

/** The others print in a worker of their own, which ends with the text. */
function printForeign(key: ModuleKey, printer: ForeignPrinter, revision: number): Printing | null {
  const shared = shareSource(key);
  if (shared === null) return null;
  let printed: Printing['printed'] = Promise.resolve(NOT_BEGUN);
  const text = nextTexts.begin(key, (scope): WatText => {
    const run = startPrinting(key, scope, shared, printer);
    printed = run.printed;
    return { scope, client: run.client, printer, revision, document: null, rows: createRows() };
  });
  return { text, printed };
}

const NOT_BEGUN = fail({ code: 'print-aborted', facts: {} });

function startPrinting(
  key: ModuleKey,
  scope: Scope,
  shared: SharedSource,
  printer: ForeignPrinter,
): { readonly client: WatClient; readonly printed: Printing['printed'] } {
  const { client, answer } = startRun(
    scope,
    shared,
    { kind: 'print', printer },
    {
      timeout: PRINT_LIMIT,
      late: { code: isComponent(key) ? 'wasm-tools-late' : 'print-timeout', facts: { seconds: PRINT_LIMIT / 1000 } },
      onProgress: (progress) => !scope.ended && patchWat(key, { progress }),
    },
  );
  return { client, printed: answer.then((outcome) => outcome ?? NOT_BEGUN) };
}

function failPrinting(key: ModuleKey, text: WatText, failure: ModuleFailure): void {
  text.scope.end();
  patchWat(key, { phase: 'failed', failure });
}

/** What another printer cannot print is printed by ourselves, and the reason stands above it. Only wasm-tools prints components. */
async function fallBack(key: ModuleKey, text: WatText, failure: ModuleFailure): Promise<void> {
  if (isComponent(key)) return failPrinting(key, text, failure);
  text.scope.end();
  const shown = shownText(key);
  const stands = shown?.printer === 'watchglass' && shown.revision === watOf(key)?.revision && shown.client.alive;
  if (!stands) return print(key, 'watchglass', failure);
  patchWat(key, { phase: 'ready', failure, printer: 'watchglass' });
}
