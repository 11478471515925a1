import { giveUp } from '../give-up';
import { type CxxNode, text } from './node';
import { type CxxParser, consume, digits } from './parser';

/** Longer than any name that is read at all. */
const LONGEST_LENGTH = 5;

/** Its length, then the name itself. */
export function identifier(parser: CxxParser): string {
  const length = digits(parser);
  const end = parser.at + Number(length);
  if (length === '' || length.length > LONGEST_LENGTH || Number(length) === 0 || end > parser.text.length) giveUp();
  const name = parser.text.slice(parser.at, end);
  parser.at = end;
  return name;
}

export function sourceName(parser: CxxParser): CxxNode {
  const name = identifier(parser);
  return text(/^_GLOBAL_[._$]N/.test(name) ? '(anonymous namespace)' : name);
}

export function abiTags(parser: CxxParser, name: CxxNode): CxxNode {
  let tagged = name;
  while (consume(parser, 'B')) tagged = { kind: 'tagged', name: tagged, tag: identifier(parser) };
  return tagged;
}
