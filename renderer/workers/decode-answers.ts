import { readComponent } from '../wasm/component/read-component';
import { decodeModule } from '../wasm/decode';
import { readSignatures } from '../wasm/glue/read-signatures';
import type { DecodedModule } from '../wasm/model/layout';
import type { Module } from '../wasm/model/module';
import { fail, type Outcome, ok } from '../wasm/outcome';
import type { PrintOptions } from '../wasm/print/document';
import { printedNames } from '../wasm/print/find-item';
import { createModulePrinter, type ModulePrinter } from '../wasm/print/ours/module-printer';
import type { TextPlan } from '../wasm/print/ours/text-plan';
import { survey } from '../wasm/survey';
import { createDocumentAnswers } from './document-answers';
import { inTurns } from './in-turns';
import { lookAtSource } from './look-at-source';
import { nextTurn } from './next-turn';
import type { DecodeRequest, ModuleSource, Opened } from './protocol';
import { type Progress, readText } from './read-source';
import { rehearse } from './rehearse';
import type { Answering } from './serve';
import { createWriter, type Writer } from './writer';

interface Held {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly module: DecodedModule;
  readonly options: PrintOptions;
  /** Made when it is first asked for: names alone can take longer than all else that an interface needs. */
  text(): Text;
}

interface Text {
  readonly printer: ModulePrinter;
  readonly ask: ReturnType<typeof createDocumentAnswers>;
}

const NOT_DECODED = fail({ code: 'fetch-failed', facts: { status: 0, reason: 'not-decoded' } });
/** Imports and exports that come with the summary: more than any screen. */
const FIRST_ROWS = 1000;
/** Progress is told in thousands. */
const WHOLE = 1000;

/** Holds one module: its bytes, what was decoded from them, and the text that is printed line by line. */
export function createDecodeAnswers() {
  let held: Held | null = null;
  /** Bytes of what is no module but holds some. */
  let component: Uint8Array<ArrayBuffer> | null = null;
  let seen: Module | null = null;
  /** Reads and decodes the whole module, which everything but a first screen waits for: begun by whoever is the first to ask for more. */
  let whole = (_progress?: Progress): Promise<Outcome<Opened>> => Promise.resolve(NOT_DECODED);
  /** When something was asked last. */
  let asked = Number.NEGATIVE_INFINITY;
  const writer = createWriter();

  async function decode(source: ModuleSource, answering: Answering): Promise<Outcome<Opened>> {
    const look = await lookAtSource(source, FIRST_ROWS);
    if (!look.ok) return look;
    let opening: Promise<Outcome<Opened>> | null = null;
    whole = (progress) => {
      opening ??= look.value.whole(progress).then((bytes) => (bytes.ok ? open(bytes.value) : bytes));
      return opening;
    };
    seen = look.value.seen;
    return seen === null ? whole(answering.progress) : ok(firstRows(seen, false));
  }

  function open(bytes: Uint8Array<ArrayBuffer>): Outcome<Opened> {
    const module = decodeModule(bytes);
    if (!module.ok) {
      if (module.failure.code === 'component') component = bytes;
      return module;
    }
    held = hold(bytes, module.value, { fullIndent: false }, writer);
    return ok(firstRows(module.value, true));
  }

  async function tellMore(answering: Answering): Promise<Outcome<Opened | null>> {
    const opened = await whole(answering.progress);
    const told = opened.ok && seen !== null && asText(opened.value) === asText(firstRows(seen, true));
    return told ? ok(null) : opened;
  }

  function share({ port, range }: Extract<DecodeRequest, { kind: 'share' }>): Outcome<null> {
    const bytes = held?.bytes ?? component;
    if (bytes === null) return NOT_DECODED;
    const copy = bytes.slice(range?.start, range?.end).buffer;
    port.postMessage(copy, [copy]);
    port.close();
    return ok(null);
  }

  async function measure({ text, module }: Held, answering: Answering): Promise<Outcome<unknown>> {
    const { printer } = text();
    for await (const done of inTurns(printer.plan.funcs.measureAll(), () => asked)) answering.progress(Math.floor(done * WHOLE), WHOLE);
    // The first search by a name would else wait for them.
    void nextTurn().then(() => printedNames(module));
    return ok({ document: printer.document, ...survey(module, printer.plan.funcs) });
  }

  return async function answer(request: DecodeRequest, answering: Answering): Promise<Outcome<unknown>> {
    asked = performance.now();
    if (request.kind === 'rehearse') return ok(await rehearse());
    if (request.kind === 'decode') return decode(request.source, answering);
    if (request.kind === 'glue') {
      const declarations = await readText(request.typesUrl);
      return declarations.ok ? readSignatures(declarations.value) : declarations;
    }
    if (request.kind === 'whole') return tellMore(answering);
    const opened = await whole();
    if (request.kind === 'component') return component === null ? NOT_DECODED : ok(readComponent(component));
    if (request.kind === 'share') return share(request);
    // Why there is no module is what the person is to read, whatever they ask for.
    if (held === null) return opened.ok ? NOT_DECODED : opened;
    switch (request.kind) {
      case 'imports':
        return ok(held.module.imports.slice(request.from, request.from + request.count));
      case 'exports':
        return ok(held.module.exports.slice(request.from, request.from + request.count));
      case 'bytes':
        return ok(held.bytes.slice(request.start, request.start + request.length));
      case 'print':
        if (request.options.fullIndent !== held.options.fullIndent)
          held = hold(held.bytes, held.module, request.options, writer, held.text().printer.plan);
        return ok(held.text().printer.document);
      case 'measure':
        return measure(held, answering);
      default:
        return held.text().ask(request, answering);
    }
  };
}

/** Limits are BigInts, which JSON knows nothing of. */
function asText(opened: Opened): string {
  return JSON.stringify(opened, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

function firstRows({ summary, imports, exports }: Module, whole: boolean): Opened {
  return { whole, summary, imports: imports.slice(0, FIRST_ROWS), exports: exports.slice(0, FIRST_ROWS) };
}

function hold(bytes: Uint8Array<ArrayBuffer>, module: DecodedModule, options: PrintOptions, writer: Writer, plan?: TextPlan): Held {
  let text: Text | null = null;
  return {
    bytes,
    module,
    options,
    text: () => {
      text ??= makeText(createModulePrinter(bytes, module, options, plan), writer);
      return text;
    },
  };
}

function makeText(printer: ModulePrinter, writer: Writer): Text {
  return { printer, ask: createDocumentAnswers(printer, writer) };
}
