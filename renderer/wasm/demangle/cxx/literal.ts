import { giveUp } from '../give-up';
import { BUILTINS, LITERAL_SUFFIXES } from './builtin-types';
import { type CxxNode, sequence, text } from './node';
import { type CxxParser, consume, expect, look } from './parser';

/** `L` type value `E`: the value of a constant. https://itanium-cxx-abi.github.io/cxx-abi/abi.html#mangle.expr-primary */
export function literal(parser: CxxParser): CxxNode {
  expect(parser, 'L');
  if (consume(parser, '_Z') || consume(parser, 'Z')) {
    const named = parser.rules.encoding(parser);
    expect(parser, 'E');
    return named;
  }
  if (consume(parser, 'b0E')) return text('false');
  if (consume(parser, 'b1E')) return text('true');
  if (consume(parser, 'DnE') || consume(parser, 'Dn0E')) return text('nullptr');
  const letter = look(parser);
  const type = parser.rules.type(parser);
  const value = valueText(parser);
  const suffix = LITERAL_SUFFIXES[letter];
  if (value === '') return letter === 'A' ? sequence('"', type, '"') : type;
  if (suffix !== undefined) return text(value + suffix);
  if ('fdeg'.includes(letter) && BUILTINS[letter] !== undefined) return sequence('(', type, `)[${value}]`);
  return sequence('(', type, ')', value);
}

function valueText(parser: CxxParser): string {
  const start = parser.at;
  const end = parser.text.indexOf('E', start);
  if (end < 0) giveUp();
  parser.at = end + 1;
  const value = parser.text.slice(start, end);
  return value.startsWith('n') ? `-${value.slice(1)}` : value;
}
