import { giveUp } from '../give-up';
import { type CxxNode, type Forward, text } from './node';
import { type CxxParser, consume, digits, expect, look, ordinal, untilEnd } from './parser';
import { skipConstraint, skipParamDecls } from './template-param-decl';

/**
 * Behind a name: `I` arguments `E`. `own`: they are those of the function, which its parameters' types and its constraints may name by `T_`;
 * the arguments themselves may not.
 */
export function templateArgs(parser: CxxParser, own: boolean): readonly CxxNode[] {
  expect(parser, 'I');
  const level: CxxNode[] = [];
  const named = own ? [level] : parser.levels;
  const args: CxxNode[] = [];
  parser.levels = named;
  while (!consume(parser, 'E')) {
    skipParamDecls(parser);
    if (own) parser.levels = [];
    const arg = templateArg(parser);
    parser.levels = named;
    args.push(arg);
    level.push(arg.kind === 'pack' ? { kind: 'pack-param', items: arg.items } : arg);
    skipConstraint(parser);
  }
  return args;
}

export function templateArg(parser: CxxParser): CxxNode {
  skipParamDecls(parser);
  switch (look(parser)) {
    case 'X': {
      parser.at++;
      const value = parser.rules.expression(parser);
      expect(parser, 'E');
      return value;
    }
    case 'J':
      parser.at++;
      return { kind: 'pack', items: untilEnd(parser, templateArg) };
    case 'L':
      return parser.rules.expression(parser);
    default:
      return parser.rules.type(parser);
  }
}

/** `T_`, `T0_`, …, `TL0__`, …: one of the arguments, or an `auto` of the lambda that is being read. */
export function templateParam(parser: CxxParser): CxxNode {
  expect(parser, 'T');
  const level = consume(parser, 'L') ? innerLevel(parser) : 0;
  const index = ordinal(parser);
  if (level === parser.lambdaLevel) return text(`auto:${index + 1}`);
  if (level === 0 && parser.permitsForward) return forward(parser, index);
  return parser.levels[level]?.[index] ?? giveUp();
}

function innerLevel(parser: CxxParser): number {
  const number = digits(parser);
  expect(parser, '_');
  return Number(number) + 1;
}

function forward(parser: CxxParser, index: number): CxxNode {
  const node: Forward = { kind: 'forward', index, to: null };
  parser.forwards.push(node);
  return node;
}
