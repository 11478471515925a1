import { decodeModule } from '../wasm/decode';
import type { Outcome } from '../wasm/malformed';
import { assembleWat } from '../wasm/print/assemble';
import type { Printer } from '../wasm/print/document';
import { printOutline } from '../wasm/print/outline-printer';
import { printByWabt } from '../wasm/print/wabt-printer';
import type { WatRequest } from './protocol';
import { readSource, readText } from './read-source';
import { saveText } from './save-text';
import type { Answering } from './serve';

type Print = Extract<WatRequest, { kind: 'print' }>;

/** Before anything was printed there is nothing to ask about. */
const NOT_PRINTED = { ok: false, failure: { code: 'print-aborted', facts: {} } } as const;

/** Assembles, or prints one module and then answers about its lines. */
export function createWatAnswers() {
  let printer: Printer | null = null;

  async function print(request: Print, answering: Answering): Promise<Outcome<unknown>> {
    const bytes = await readSource(request.source, answering.progress);
    if (!bytes.ok) return bytes;
    const printed = request.printer === 'wabt' ? await printByWabt(bytes.value) : outline(bytes.value, request.because);
    if (!printed.ok) return printed;
    printer = printed.value;
    return { ok: true, value: printer.document };
  }

  return async function answer(request: WatRequest, answering: Answering): Promise<Outcome<unknown>> {
    if (request.kind === 'assemble') return assemble(request.url, request.to);
    if (request.kind === 'print') return print(request, answering);
    return printer === null ? NOT_PRINTED : ask(printer, request);
  };
}

function outline(bytes: Uint8Array, because: Extract<Print, { printer: 'outline' }>['because']): Outcome<Printer> {
  const module = decodeModule(bytes, 'interface');
  return module.ok ? { ok: true, value: printOutline(module.value, because) } : module;
}

async function assemble(url: string, to: MessagePort): Promise<Outcome<{ readonly byteLength: number }>> {
  const text = await readText(url);
  if (!text.ok) return text;
  const bytes = await assembleWat(text.value);
  if (!bytes.ok) return bytes;
  // wabt's buffer may be a view into more than the module.
  const { buffer } = bytes.value.slice();
  const { byteLength } = buffer;
  to.postMessage(buffer, [buffer]);
  to.close();
  return { ok: true, value: { byteLength } };
}

async function ask(printer: Printer, request: Exclude<WatRequest, { kind: 'assemble' | 'print' }>): Promise<Outcome<unknown>> {
  switch (request.kind) {
    case 'lines':
      return { ok: true, value: printer.lines(request.from, request.count) };
    case 'item-at':
      return { ok: true, value: printer.itemAt(request.line) };
    case 'line-of':
      return { ok: true, value: printer.lineOf(request.target) };
    case 'find':
      return { ok: true, value: printer.find(request.query, request.from, request.direction, request.caseSensitive) };
    case 'save':
      return saveText(request.url, printer.text());
    default:
      return request satisfies never;
  }
}
