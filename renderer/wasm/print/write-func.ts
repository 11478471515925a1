import { readU32, skipU32 } from '../code/skip-leb';
import type { LocalNames, Printing } from './printing';
import { valTypeAt } from './read-type-text';
import type { TextBuffer } from './text-buffer';
import { listText, referenceText, valTypeText } from './type-text';
import { nameText } from './write-field';

/** Engines refuse more, and the text would be longer than the module. */
const MOST_LOCALS = 50_000;

/** Writes `(func $f (type 0) (param i32) (result i32)` without what follows. */
export function writeFuncHead(out: TextBuffer, index: number, locals: LocalNames, printing: Printing): void {
  const { module, references } = printing;
  const func = module.layout.funcs[index];
  if (func === undefined) return;
  out.text(`(func ${nameText(references.func, index)} (type ${referenceText(references.type, func.typeIndex)})`);
  if (locals === null) {
    const signature = printing.signature(func.typeIndex);
    out.reserve(signature.length);
    out.bytes.set(signature, out.at);
    out.at += signature.length;
    return;
  }
  const bindings = createBindings('param', locals, 0);
  for (const type of func.type.params) bindings.add(valTypeText(type, references.type));
  out.text(bindings.text() + listText('result', func.type.results, references.type));
}

/** Writes `(local i32 i32 f64)` for a code entry that has locals. */
export function writeLocals(out: TextBuffer, index: number, start: number, locals: LocalNames, printing: Printing): void {
  const { bytes, module } = printing;
  const params = module.layout.funcs[index]?.type.params.length ?? 0;
  const bindings = createBindings('local', locals, params);
  let groups = readU32(bytes, start);
  let at = skipU32(bytes, start);
  while (groups-- > 0) {
    const count = readU32(bytes, at);
    const { text: type, end } = valTypeAt(printing, skipU32(bytes, at));
    at = end;
    for (let local = 0; local < Math.min(count, MOST_LOCALS); local++) bindings.add(type);
    if (count > MOST_LOCALS) bindings.note(`(; and ${count - MOST_LOCALS} more ;)`);
  }
  out.text(bindings.text().slice(1));
}

/** Neighbours without names share their parentheses; one with a name stands alone. */
function createBindings(word: 'param' | 'local', locals: LocalNames, first: number) {
  const parts: string[] = [];
  let unnamed: string[] = [];
  let index = first;
  const flush = (): void => {
    if (unnamed.length > 0) parts.push(` (${word} ${unnamed.join(' ')})`);
    unnamed = [];
  };
  return {
    add: (type: string): void => {
      const name = locals === null ? '' : referenceText(locals, index);
      index++;
      if (!name.startsWith('$')) unnamed.push(type);
      else {
        flush();
        parts.push(` (${word} ${name} ${type})`);
      }
    },
    note: (comment: string): void => {
      unnamed.push(comment);
    },
    text: (): string => {
      flush();
      return parts.join('');
    },
  };
}
