import { assembleComponent, isComponentText } from '../wasm/component/assemble-component';
import { componentWit } from '../wasm/component/component-wit';
import { decodeModule } from '../wasm/decode';
import { fail, type Outcome, ok } from '../wasm/outcome';
import { compareWithWabt } from '../wasm/print/compare-with-wabt';
import type { Printer, PrintOptions } from '../wasm/print/document';
import { printByWabt } from '../wasm/print/foreign/wabt-printer';
import { printByWasmTools } from '../wasm/print/foreign/wasm-tools-printer';
import { createModulePrinter } from '../wasm/print/ours/module-printer';
import { assembleWat } from '../wasm/wabt/assemble';
import { type AskedText, askedText, createDocumentAnswers } from './document-answers';
import type { Answers, DocumentReplies, ValidateRequest, WatReplies, WatRequest } from './protocol';
import { readSource, readText } from './read-source';
import { createWriter } from './writer';

type PrintingRequest = Exclude<WatRequest, ValidateRequest>;
type Print = Extract<WatRequest, { kind: 'print' }>;

/** Before anything was printed there is nothing to ask about. */
const NOT_PRINTED = fail({ code: 'print-aborted', facts: {} });

/** Assembles, compares, or prints one module and then answers about its lines. */
export function createWatAnswers() {
  let text: AskedText | null = null;

  return {
    assemble: async ({ url, text, to }) => assemble(text === undefined ? await readText(url) : ok(text), to),
    print: async ({ source, printer, options }, answering) => {
      const bytes = await readSource(source, answering.progress);
      if (!bytes.ok) return bytes;
      const printed = await printBy(printer, bytes.value, options ?? { fullIndent: false });
      if (!printed.ok) return printed;
      text = askedText(printed.value);
      return ok(text.told);
    },
    wit: async ({ source }, answering) => {
      const bytes = await readSource(source, answering.progress);
      return bytes.ok ? componentWit(bytes.value) : bytes;
    },
    compare: async ({ source }, answering) => {
      const bytes = await readSource(source, answering.progress);
      return bytes.ok ? compareWithWabt(bytes.value) : bytes;
    },
    ...createDocumentAnswers(async () => (text === null ? NOT_PRINTED : ok(text)), createWriter()),
  } satisfies Answers<PrintingRequest, Omit<WatReplies, 'validate'> & DocumentReplies>;
}

async function printBy(printer: Print['printer'], bytes: Uint8Array, options: PrintOptions): Promise<Outcome<Printer>> {
  if (printer === 'wabt') return printByWabt(bytes);
  if (printer === 'wasm-tools') return printByWasmTools(bytes);
  const module = decodeModule(bytes);
  return module.ok ? ok(createModulePrinter(bytes, module.value, options)) : module;
}

async function assemble(text: Outcome<string>, to: MessagePort): Promise<Outcome<{ readonly byteLength: number }>> {
  if (!text.ok) return text;
  const bytes = await (isComponentText(text.value) ? assembleComponent : assembleWat)(text.value);
  if (!bytes.ok) return bytes;
  // wabt's buffer may be a view into more than the module.
  const { buffer } = bytes.value.slice();
  const { byteLength } = buffer;
  to.postMessage(buffer, [buffer]);
  to.close();
  return ok({ byteLength });
}
