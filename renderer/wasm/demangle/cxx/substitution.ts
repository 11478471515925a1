import { giveUp } from '../give-up';
import { type CxxNode, text } from './node';
import { type CxxParser, expect, look, take } from './parser';
import { abiTags } from './source-name';

/** https://itanium-cxx-abi.github.io/cxx-abi/abi.html#mangling-compression */
const STANDARD: Readonly<Record<string, CxxNode>> = {
  a: text('std::allocator', 'allocator'),
  b: text('std::basic_string', 'basic_string'),
  s: text('std::string', 'basic_string'),
  i: text('std::istream', 'basic_istream'),
  o: text('std::ostream', 'basic_ostream'),
  d: text('std::iostream', 'basic_iostream'),
};

/** Behind `S`, which is not `St`. */
export function substitution(parser: CxxParser): CxxNode {
  const standard = STANDARD[look(parser)];
  if (standard !== undefined) {
    take(parser);
    // With a tag it is a name of its own.
    if (look(parser) !== 'B') return standard;
    const tagged = abiTags(parser, standard);
    parser.subs.push(tagged);
    return tagged;
  }
  const start = parser.at;
  while (/[0-9A-Z]/.test(look(parser))) parser.at++;
  const number = parser.text.slice(start, parser.at);
  expect(parser, '_');
  return parser.subs[number === '' ? 0 : Number.parseInt(number, 36) + 1] ?? giveUp();
}
