import { giveUp } from '../give-up';
import { type NameFacts, readName } from './name';
import { type CxxNode, sequence } from './node';
import { type CxxParser, consume, look } from './parser';
import { specialName } from './special-name';
import { skipConstraint } from './template-param-decl';

/** A function with its parameters, or whatever else has a name. A return type is read and not shown: the name comes first. */
export function readEncoding(parser: CxxParser): CxxNode {
  const first = look(parser);
  if (first === 'G' || first === 'T') return specialName(parser);
  const { levels, lambdaLevel } = parser;
  parser.levels = [];
  parser.lambdaLevel = -1;
  const node = functionOrData(parser);
  parser.levels = levels;
  parser.lambdaLevel = lambdaLevel;
  return node;
}

function functionOrData(parser: CxxParser): CxxNode {
  const facts: NameFacts = { hasNoReturn: false, endsWithArgs: false, suffix: '' };
  const firstForward = parser.forwards.length;
  const name = readName(parser, facts);
  for (const forward of parser.forwards.splice(firstForward)) forward.to = parser.levels[0]?.[forward.index] ?? giveUp();
  if (isEnd(parser)) return facts.suffix === '' ? name : sequence(name, facts.suffix);
  if (consume(parser, 'Ua9enable_if')) parser.rules.templateArgs(parser);
  if (!facts.hasNoReturn && facts.endsWithArgs) parser.rules.type(parser);
  const params: CxxNode[] = [];
  if (!consume(parser, 'v')) while (!isEnd(parser) && look(parser) !== 'Q') params.push(parser.rules.type(parser));
  skipConstraint(parser);
  return { kind: 'encoding', name, params, suffix: facts.suffix };
}

function isEnd(parser: CxxParser): boolean {
  return parser.at >= parser.text.length || 'E._'.includes(look(parser));
}
