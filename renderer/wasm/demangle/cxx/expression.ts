import { giveUp } from '../give-up';
import { literal } from './literal';
import { qualifiers } from './name';
import { type CxxNode, sequence, text } from './node';
import { OPERATORS } from './operators';
import { type CxxParser, consume, digits, expect, isDigit, look, take, untilEnd } from './parser';
import { sourceName } from './source-name';
import { templateArg, templateParam } from './template-args';
import { memberName, unresolvedName } from './unresolved-name';

/** They are seen in constraints and in what decltype asks; rare, so plainly written. https://itanium-cxx-abi.github.io/cxx-abi/abi.html#expressions */
export function readExpression(parser: CxxParser): CxxNode {
  const first = look(parser);
  if (first === 'L') return literal(parser);
  if (first === 'T') return templateParam(parser);
  if (isDigit(first)) return unresolvedName(parser);
  if (first === 'u') return vendorExpression(parser);
  if (first === 'f' && !isFold(parser)) return functionParam(parser);
  const word = parser.text.slice(parser.at, parser.at + 2);
  const special = SPECIAL[word];
  if (special !== undefined) {
    parser.at += 2;
    return special(parser);
  }
  return withOperator(parser, word);
}

function withOperator(parser: CxxParser, word: string): CxxNode {
  const operator = OPERATORS[word];
  if (operator === undefined) return unresolvedName(parser);
  parser.at += 2;
  const [words, fixity] = operator;
  const next = parser.rules.expression;
  switch (fixity) {
    case 'prefix':
      return sequence(/^[a-z]/.test(words) ? `${words} ` : words, operand(next(parser)));
    case 'postfix':
      return consume(parser, '_') ? sequence(words, operand(next(parser))) : sequence(operand(next(parser)), words);
    case 'binary':
      return sequence(operand(next(parser)), ` ${words} `, operand(next(parser)));
    case 'member': {
      const whole = operand(next(parser));
      return sequence(whole, words, words.endsWith('*') ? operand(next(parser)) : memberName(parser));
    }
    default:
      return giveUp();
  }
}

function operand(node: CxxNode): CxxNode {
  return node.kind === 'sequence' ? sequence('(', node, ')') : node;
}

function list(items: readonly CxxNode[]): CxxNode {
  return { kind: 'list', items };
}

function cast(words: string) {
  return (parser: CxxParser): CxxNode => sequence(`${words}<`, parser.rules.type(parser), '>(', parser.rules.expression(parser), ')');
}

function around(words: string, what: 'type' | 'expression') {
  return (parser: CxxParser): CxxNode => sequence(`${words}(`, parser.rules[what](parser), ')');
}

function call(parser: CxxParser): CxxNode {
  const callee = operand(parser.rules.expression(parser));
  return sequence(callee, '(', list(untilEnd(parser, parser.rules.expression)), ')');
}

function conversion(parser: CxxParser): CxxNode {
  const type = parser.rules.type(parser);
  const args = consume(parser, '_') ? untilEnd(parser, parser.rules.expression) : [parser.rules.expression(parser)];
  return sequence('(', type, ')(', list(args), ')');
}

function braces(parser: CxxParser): CxxNode {
  return sequence('{', list(untilEnd(parser, parser.rules.expression)), '}');
}

/** The operator itself is a word that is read here; left folds and right folds look the same from afar. */
function fold(binary: boolean) {
  return (parser: CxxParser): CxxNode => {
    const operator = OPERATORS[parser.text.slice(parser.at, parser.at + 2)];
    if (operator === undefined) giveUp();
    parser.at += 2;
    const first = parser.rules.expression(parser);
    const words = ` ${operator[0]} `;
    return binary
      ? sequence('(', first, `${words}...${words}`, parser.rules.expression(parser), ')')
      : sequence('(', first, `${words}...)`);
  };
}

function isFold(parser: CxxParser): boolean {
  return 'lrR'.includes(look(parser, 1)) || (look(parser, 1) === 'L' && !isDigit(look(parser, 2)));
}

function functionParam(parser: CxxParser): CxxNode {
  parser.at++;
  if (consume(parser, 'pT')) return text('this');
  if (consume(parser, 'L')) {
    digits(parser);
    expect(parser, 'p');
  } else expect(parser, 'p');
  qualifiers(parser);
  const number = digits(parser);
  expect(parser, '_');
  return text(`{parm#${number === '' ? 1 : Number(number) + 2}}`);
}

function vendorExpression(parser: CxxParser): CxxNode {
  parser.at++;
  const name = sourceName(parser);
  return sequence(name, '(', list(untilEnd(parser, templateArg)), ')');
}

const SPECIAL: Readonly<Record<string, (parser: CxxParser) => CxxNode>> = {
  at: around('alignof ', 'type'),
  az: around('alignof ', 'expression'),
  cc: cast('const_cast'),
  cl: call,
  cp: call,
  cv: conversion,
  dc: cast('dynamic_cast'),
  fL: fold(true),
  fR: fold(true),
  fl: fold(false),
  fr: fold(false),
  gs: (parser) => sequence('::', parser.rules.expression(parser)),
  il: braces,
  ix: (parser) => sequence(operand(parser.rules.expression(parser)), '[', parser.rules.expression(parser), ']'),
  na: (parser) => newExpression(parser, 'new[]'),
  nw: (parser) => newExpression(parser, 'new'),
  nx: around('noexcept ', 'expression'),
  qu: (parser) => {
    const next = (): CxxNode => operand(parser.rules.expression(parser));
    return sequence(next(), ' ? ', next(), ' : ', next());
  },
  rQ: (parser) => {
    while (!consume(parser, '_')) parser.rules.type(parser);
    return sequence('requires {', list(untilEnd(parser, requirement)), '}');
  },
  rc: cast('reinterpret_cast'),
  rq: (parser) => sequence('requires {', list(untilEnd(parser, requirement)), '}'),
  sP: (parser) => sequence('sizeof...(', list(untilEnd(parser, templateArg)), ')'),
  sZ: around('sizeof...', 'expression'),
  sc: cast('static_cast'),
  sp: (parser) => ({ kind: 'expansion', of: parser.rules.expression(parser) }),
  st: around('sizeof ', 'type'),
  sz: around('sizeof ', 'expression'),
  te: around('typeid ', 'expression'),
  ti: around('typeid ', 'type'),
  tl: (parser) => sequence(parser.rules.type(parser), braces(parser)),
  tr: () => text('throw'),
  tw: (parser) => sequence('throw ', operand(parser.rules.expression(parser))),
};

/** Behind `nw` or `na`: where to, what, and what with. */
function newExpression(parser: CxxParser, words: string): CxxNode {
  const placement: CxxNode[] = [];
  while (!consume(parser, '_')) placement.push(parser.rules.expression(parser));
  const type = parser.rules.type(parser);
  const before = placement.length === 0 ? [' '] : ['(', { kind: 'list', items: placement } as const, ') '];
  if (consume(parser, 'pi'))
    return sequence(words, ...before, type, '(', { kind: 'list', items: untilEnd(parser, parser.rules.expression) }, ')');
  expect(parser, 'E');
  return sequence(words, ...before, type);
}

/** One line of a requires expression. */
function requirement(parser: CxxParser): CxxNode {
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
