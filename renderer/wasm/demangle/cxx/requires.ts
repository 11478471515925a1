import { giveUp } from '../give-up';
import type { CxxNode } from './node';
import { type CxxParser, consume, take } from './parser';

/** One line of a requires expression. */
export function requirement(parser: CxxParser): CxxNode {
  switch (take(parser)) {
    case 'X': {
      const value = parser.rules.expression(parser);
      consume(parser, 'N');
      if (consume(parser, 'R')) parser.rules.name(parser);
      return value;
    }
    case 'T':
      return parser.rules.type(parser);
    case 'Q':
      return parser.rules.expression(parser);
    default:
      return giveUp();
  }
}
