import type { CxxNode } from './node';
import { type CxxParser, consume, expect, look } from './parser';

/** `words`: qualifiers that were written before it. */
export function functionType(parser: CxxParser, words: string): CxxNode {
  const noexcept = exceptions(parser);
  consume(parser, 'Dx');
  expect(parser, 'F');
  consume(parser, 'Y');
  const returns = parser.rules.type(parser);
  const params: CxxNode[] = [];
  let reference = '';
  while (!consume(parser, 'E')) {
    if (consume(parser, 'RE')) reference = ' &';
    else if (consume(parser, 'OE')) reference = ' &&';
    else if (consume(parser, 'v')) continue;
    else params.push(parser.rules.type(parser));
    if (reference !== '') break;
  }
  return { kind: 'function', returns, params, suffix: words + reference + noexcept };
}

function exceptions(parser: CxxParser): string {
  if (consume(parser, 'Do')) return ' noexcept';
  if (consume(parser, 'DO')) {
    parser.rules.expression(parser);
    expect(parser, 'E');
    return ' noexcept';
  }
  if (consume(parser, 'Dw')) {
    while (look(parser) !== 'E') parser.rules.type(parser);
    expect(parser, 'E');
  }
  return '';
}
