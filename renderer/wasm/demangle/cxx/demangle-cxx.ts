import { giveUp } from '../give-up';
import { readEncoding } from './encoding';
import { readExpression } from './expression';
import { readName } from './name';
import type { CxxNode } from './node';
import { type CxxParser, consume, type Rules } from './parser';
import { printNode } from './print';
import { templateArgs } from './template-args';
import { readType } from './type';

/** Deeper than any name that a compiler writes, and far from the end of the stack. */
const DEEPEST = 200;

const RULES: Rules = {
  encoding: bounded(readEncoding),
  name: bounded((parser) => readName(parser, null)),
  type: bounded(readType),
  expression: bounded(readExpression),
  templateArgs: (parser) => templateArgs(parser, false),
};

function bounded(read: (parser: CxxParser) => CxxNode): (parser: CxxParser) => CxxNode {
  return (parser) => {
    if (parser.depth++ > DEEPEST) giveUp();
    const node = read(parser);
    parser.depth--;
    return node;
  };
}

/** `_Z…`, by the Itanium ABI: what Clang, GCC and Emscripten write. What does not follow it gives up. */
export function demangleCxx(text: string): string {
  const parser: CxxParser = {
    text,
    at: 0,
    depth: 0,
    subs: [],
    levels: [],
    lambdaLevel: -1,
    forwards: [],
    permitsForward: false,
    rules: RULES,
  };
  if (!consume(parser, '_Z')) giveUp();
  const node = RULES.encoding(parser);
  const suffix = text.slice(parser.at);
  // The compiler's mark of a copy: `.isra.0`, `.1`; only the reason for `.llvm.123` is gone after linking.
  if (suffix !== '' && !/^(?:[._][\w$]+)+$/.test(suffix)) giveUp();
  const shown = suffix.replace(/\.llvm\.[0-9A-Fa-f]+/, '');
  return printNode(node) + (shown === '' ? '' : ` (${shown})`);
}
