import { readU32, skipU32 } from '../../code/skip-leb';
import { skipValType } from '../../code/skip-type';
import type { ValType } from '../../model/types';
import { CLOSE } from '../ascii';
import type { LocalNames, PrintContext } from './print-context';
import { valTypeAt } from './read-type-text';
import type { TextBuffer } from './text-buffer';
import { listText, valTypeText } from './type-text';
import { writeName, writeReference } from './write-reference';

/** Of one func; engines and wabt refuse more, and the text would be a million times longer than the module. */
const MOST_LOCALS = 50_000;

/** Writes `(func $f (type 0) (param i32) (result i32)` without what follows. */
export function writeFuncHead(out: TextBuffer, index: number, locals: LocalNames, context: PrintContext): void {
  const { module, references, longestLine } = context;
  const func = module.layout.funcs[index];
  if (func === undefined) return;
  out.text('(func ');
  writeName(out, references.func, index);
  out.text(' (type ');
  writeReference(out, references.type, func.typeIndex);
  out.byte(CLOSE);
  if (locals === null) return out.copy(context.signature(func.typeIndex));
  writeParams(out, func.type.params, locals, context);
  out.text(listText('result', func.type.results, references.type, longestLine));
}

function writeParams(out: TextBuffer, params: readonly ValType[], locals: LocalNames, { references, longestLine }: PrintContext): void {
  const bindings = createBindings(out, ' (param', locals, 0);
  const end = out.at + longestLine;
  for (const type of params) if (out.at <= end) bindings.add(valTypeText(type, references.type));
  bindings.close();
}

/** Writes `(local i32 i32 f64)` for a code entry that has locals. */
export function writeLocals(out: TextBuffer, index: number, start: number, locals: LocalNames, context: PrintContext): void {
  const { bytes, module, longestLine } = context;
  const bindings = createBindings(out, ' (local', locals, module.layout.funcs[index]?.type.params.length ?? 0);
  const begun = out.at;
  let left = MOST_LOCALS;
  let unsaid = 0;
  let at = skipU32(bytes, start);
  for (let groups = readU32(bytes, start); groups > 0; groups--) {
    const count = readU32(bytes, at);
    at = skipU32(bytes, at);
    const said = Math.min(count, left);
    const type = said > 0 ? valTypeAt(context, at).text : '';
    for (let local = 0; local < said && out.at - begun <= longestLine; local++) bindings.add(type);
    left -= said;
    unsaid += count - said;
    at = skipValType(bytes, at);
  }
  if (unsaid > 0) bindings.add(`(; and ${unsaid} more ;)`);
  bindings.close();
  // The first binding stands where the indentation ends.
  out.bytes.copyWithin(begun, begun + 1, out.at);
  out.at--;
}

/** Neighbours without names share their parentheses; one with a name stands alone. */
function createBindings(out: TextBuffer, head: string, locals: LocalNames, first: number) {
  let index = first;
  let open = false;
  const close = (): void => {
    if (open) out.byte(CLOSE);
    open = false;
  };
  return {
    add: (type: string): void => {
      const named = locals !== null && (locals.starts[index + 1] ?? 0) > (locals.starts[index] ?? 0);
      if (named) close();
      if (!open) out.text(head);
      open = !named;
      out.text(' ');
      if (named) {
        writeReference(out, locals, index);
        out.text(' ');
      }
      out.text(type);
      if (named) out.byte(CLOSE);
      index++;
    },
    close,
  };
}
