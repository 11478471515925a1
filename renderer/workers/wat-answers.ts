import { assembleComponent, isComponentText } from '../wasm/component/assemble-component';
import { componentWit, type Wit } from '../wasm/component/component-wit';
import { decodeModule } from '../wasm/decode';
import { fail, type Outcome, ok } from '../wasm/outcome';
import { compareWithWabt } from '../wasm/print/compare-with-wabt';
import type { Printer, PrintOptions } from '../wasm/print/document';
import { printByWabt } from '../wasm/print/foreign/wabt-printer';
import { printByWasmTools } from '../wasm/print/foreign/wasm-tools-printer';
import { createModulePrinter } from '../wasm/print/ours/module-printer';
import { assembleWat } from '../wasm/wabt/assemble';
import { createDocumentAnswers } from './document-answers';
import type { ModuleSource, ValidateRequest, WatRequest } from './protocol';
import { readSource, readText } from './read-source';
import type { Answering } from './serve';
import { createWriter } from './writer';

type PrintingRequest = Exclude<WatRequest, ValidateRequest>;
type Print = Extract<WatRequest, { kind: 'print' }>;
type Compare = Extract<WatRequest, { kind: 'compare' }>;

/** Before anything was printed there is nothing to ask about. */
const NOT_PRINTED = fail({ code: 'print-aborted', facts: {} });

/** Assembles, compares, or prints one module and then answers about its lines. */
export function createWatAnswers() {
  let ask: ReturnType<typeof createDocumentAnswers> | null = null;

  async function print({ source, printer, options }: Print, answering: Answering): Promise<Outcome<unknown>> {
    const bytes = await readSource(source, answering.progress);
    if (!bytes.ok) return bytes;
    const printed = await printBy(printer, bytes.value, options ?? { fullIndent: false });
    if (!printed.ok) return printed;
    ask = createDocumentAnswers(printed.value, createWriter());
    return ok(printed.value.document);
  }

  return async function answer(request: PrintingRequest, answering: Answering): Promise<Outcome<unknown>> {
    switch (request.kind) {
      case 'assemble':
        return assemble(request.url, request.to);
      case 'compare':
        return compare(request, answering);
      case 'wit':
        return wit(request.source, answering);
      case 'print':
        return print(request, answering);
      default:
        return ask === null ? NOT_PRINTED : ask(request, answering);
    }
  };
}

async function printBy(printer: Print['printer'], bytes: Uint8Array, options: PrintOptions): Promise<Outcome<Printer>> {
  if (printer === 'wabt') return printByWabt(bytes);
  if (printer === 'wasm-tools') return printByWasmTools(bytes);
  const module = decodeModule(bytes);
  return module.ok ? ok(createModulePrinter(bytes, module.value, options)) : module;
}

async function compare({ source }: Compare, answering: Answering): Promise<Outcome<unknown>> {
  const bytes = await readSource(source, answering.progress);
  return bytes.ok ? compareWithWabt(bytes.value) : bytes;
}

async function wit(source: ModuleSource, answering: Answering): Promise<Outcome<Wit>> {
  const bytes = await readSource(source, answering.progress);
  return bytes.ok ? componentWit(bytes.value) : bytes;
}

async function assemble(url: string, to: MessagePort): Promise<Outcome<{ readonly byteLength: number }>> {
  const text = await readText(url);
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
