import { type CxxNode, sequence } from './node';
import { type CxxParser, consume, expect, untilEnd } from './parser';

/** Behind `nw` or `na`: where to, what, and what with. */
export function newExpression(parser: CxxParser, words: string): CxxNode {
  const placement: CxxNode[] = [];
  while (!consume(parser, '_')) placement.push(parser.rules.expression(parser));
  const type = parser.rules.type(parser);
  const before = placement.length === 0 ? [' '] : ['(', { kind: 'list', items: placement } as const, ') '];
  if (consume(parser, 'pi'))
    return sequence(words, ...before, type, '(', { kind: 'list', items: untilEnd(parser, parser.rules.expression) }, ')');
  expect(parser, 'E');
  return sequence(words, ...before, type);
}
