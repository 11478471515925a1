import { readComponent } from '../wasm/component/read-component';
import { decodeModule } from '../wasm/decode';
import { type ItemSearch, searchItems } from '../wasm/find-items';
import { readSignatures } from '../wasm/glue/read-signatures';
import type { DecodedModule } from '../wasm/model/layout';
import type { Module } from '../wasm/model/module';
import { fail, type Outcome, ok } from '../wasm/outcome';
import type { PrintOptions } from '../wasm/print/document';
import { printedNames } from '../wasm/print/find-item';
import { createModulePrinter, type ModulePrinter } from '../wasm/print/ours/module-printer';
import type { TextPlan } from '../wasm/print/ours/text-plan';
import { survey } from '../wasm/survey';
import { type AskedText, askedText, createDocumentAnswers, takeMoved } from './document-answers';
import { lookAtSource } from './look-at-source';
import type { Answers, DecodeReplies, DecodeRequest, Opened } from './protocol';
import { type Progress, readText } from './read-source';
import { rehearse } from './rehearse';
import { inTurns, nextTurn } from './turns';
import { createWriter } from './writer';

interface Held {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly module: DecodedModule;
  readonly options: PrintOptions;
  /** Made when it is first asked for: names alone can take longer than all else that an interface needs. */
  text(): OwnText;
}

interface OwnText extends AskedText {
  readonly printer: ModulePrinter;
}

const NOT_DECODED = fail({ code: 'fetch-failed', facts: { status: 0, reason: 'not-decoded' } });
/** Imports and exports that come with the summary: more than any screen. */
const FIRST_ROWS = 1000;

/** Holds one module: its bytes, what was decoded from them, and the text that is printed line by line. */
export function createDecodeAnswers(): Answers<DecodeRequest, DecodeReplies> {
  let held: Held | null = null;
  /** Bytes of what is no module but holds some. */
  let component: Uint8Array<ArrayBuffer> | null = null;
  let seen: Module | null = null;
  const writer = createWriter();
  /** The newest search for items. */
  let finding: ItemSearch | null = null;
  /** Reads and decodes the whole module, which everything but a first screen waits for: begun by the first request for more. */
  let whole = (_progress?: Progress): Promise<Outcome<Opened>> => Promise.resolve(NOT_DECODED);

  /** Why there is no module is what the person is to read, whatever they ask for. */
  async function module(): Promise<Outcome<Held>> {
    const opened = await whole();
    if (held !== null) return ok(held);
    return opened.ok ? NOT_DECODED : opened;
  }

  async function ask<T>(answer: (held: Held) => T): Promise<Outcome<T>> {
    const found = await module();
    return found.ok ? ok(answer(found.value)) : found;
  }

  function open(bytes: Uint8Array<ArrayBuffer>): Outcome<Opened> {
    const decoded = decodeModule(bytes);
    if (!decoded.ok) {
      if (decoded.failure.code === 'component') component = bytes;
      return decoded;
    }
    held = hold(bytes, decoded.value, { fullIndent: false });
    return ok(firstRows(decoded.value, true));
  }

  return {
    rehearse: async () => ok(await rehearse()),
    decode: async ({ source }, answering) => {
      const look = await lookAtSource(source, FIRST_ROWS);
      if (!look.ok) return look;
      let opening: Promise<Outcome<Opened>> | null = null;
      whole = (progress) => {
        opening ??= look.value.whole(progress).then((bytes) => (bytes.ok ? open(bytes.value) : bytes));
        return opening;
      };
      seen = look.value.seen;
      return seen === null ? whole(answering.progress) : ok(firstRows(seen, false));
    },
    whole: async (_request, answering) => {
      const opened = await whole(answering.progress);
      const told = opened.ok && seen !== null && asText(opened.value) === asText(firstRows(seen, true));
      return told ? ok(null) : opened;
    },
    component: async () => {
      await whole();
      return component === null ? NOT_DECODED : ok(readComponent(component));
    },
    imports: ({ from, count }) => ask(({ module }) => module.imports.slice(from, from + count)),
    exports: ({ from, count }) => ask(({ module }) => module.exports.slice(from, from + count)),
    'find-items': async ({ typed, most }) => {
      const found = await module();
      if (!found.ok) return found;
      const search = searchItems(found.value.module, typed, most);
      finding = search;
      for await (const _ of inTurns(search.steps(), () => Number.NEGATIVE_INFINITY)) if (finding !== search) break;
      return ok(search.found());
    },
    glue: async ({ typesUrl }) => {
      const declarations = await readText(typesUrl);
      return declarations.ok ? readSignatures(declarations.value) : declarations;
    },
    share: async ({ port, range }) => {
      await whole();
      const bytes = held?.bytes ?? component;
      if (bytes === null) return NOT_DECODED;
      const copy = bytes.slice(range?.start, range?.end).buffer;
      port.postMessage(copy, [copy]);
      port.close();
      return ok(null);
    },
    'save-bytes': async ({ port, range }, answering) => {
      await whole();
      const bytes = held?.bytes ?? component;
      return bytes === null ? NOT_DECODED : writer.saveBytes(bytes.subarray(range?.start, range?.end), port, answering);
    },
    print: ({ options }) =>
      ask((before) => {
        const same = options.fullIndent === before.options.fullIndent;
        held = same ? before : hold(before.bytes, before.module, options, before.text().printer.plan);
        const text = held.text();
        text.told = text.printer.document;
        return text.told;
      }),
    measure: async (_request, answering) => {
      const found = await module();
      if (!found.ok) return found;
      const text = found.value.text();
      const { funcs } = text.printer.plan;
      for await (const done of inTurns(funcs.measureAll(), () => text.linesAsked)) answering.progress(done);
      // The first search by a name would else wait for them.
      void nextTurn().then(() => printedNames(found.value.module));
      // The text may have been made anew meanwhile, by the same plan.
      return ok({ moved: takeMoved(held?.text() ?? text), ...survey(found.value.module, funcs) });
    },
    bytes: ({ start, length }) => ask(({ bytes }) => bytes.slice(start, start + length)),
    ...createDocumentAnswers(() => ask((found) => found.text()), writer),
  };
}

/** Limits are BigInts, which JSON knows nothing of. */
function asText(opened: Opened): string {
  return JSON.stringify(opened, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
}

function firstRows({ summary, imports, exports }: Module, whole: boolean): Opened {
  return { whole, summary, imports: imports.slice(0, FIRST_ROWS), exports: exports.slice(0, FIRST_ROWS) };
}

function hold(bytes: Uint8Array<ArrayBuffer>, module: DecodedModule, options: PrintOptions, plan?: TextPlan): Held {
  let text: OwnText | null = null;
  return {
    bytes,
    module,
    options,
    text: () => {
      if (text === null) {
        const printer = createModulePrinter(bytes, module, options, plan);
        text = Object.assign(askedText(printer), { printer });
      }
      return text;
    },
  };
}
