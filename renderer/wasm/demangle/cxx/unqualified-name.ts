import { giveUp } from '../give-up';
import { type CxxNode, sequence, text } from './node';
import { OPERATORS, operatorName } from './operators';
import { type CxxParser, consume, expect, isDigit, look, ordinal, take, untilEnd } from './parser';
import { abiTags, identifier, sourceName } from './source-name';
import { skipParamDecls } from './template-param-decl';

export interface Unqualified {
  readonly name: CxxNode;
  /** A constructor, destructor or conversion has no return type in its mangled name. */
  readonly hasNoReturn: boolean;
}

/** `scope` is what a constructor is named after. */
export function unqualifiedName(parser: CxxParser, scope: CxxNode | null): Unqualified {
  // `F`: a friend that is mangled like a member; `L`: it is only seen in its own file.
  consume(parser, 'F');
  consume(parser, 'L');
  const { name, hasNoReturn } = bareName(parser, scope);
  return { name: abiTags(parser, name), hasNoReturn };
}

function bareName(parser: CxxParser, scope: CxxNode | null): Unqualified {
  const first = look(parser);
  if (isDigit(first)) return { name: sourceName(parser), hasNoReturn: false };
  if (first === 'U') return { name: unnamed(parser), hasNoReturn: false };
  if (consume(parser, 'DC')) return { name: sequence('[', { kind: 'list', items: untilEnd(parser, sourceName) }, ']'), hasNoReturn: false };
  if (first === 'C' || first === 'D') return { name: structor(parser, scope), hasNoReturn: true };
  return operator(parser);
}

function structor(parser: CxxParser, scope: CxxNode | null): CxxNode {
  if (scope === null) giveUp();
  const destroys = take(parser) === 'D';
  const inherited = !destroys && consume(parser, 'I');
  if (!(destroys ? /[01245]/ : /[1-5]/).test(take(parser))) giveUp();
  if (inherited) parser.rules.name(parser);
  return { kind: 'structor', of: scope, destroys };
}

function unnamed(parser: CxxParser): CxxNode {
  if (consume(parser, 'Ut')) return text(`{unnamed type#${ordinal(parser) + 1}}`);
  if (consume(parser, 'Ub')) {
    ordinal(parser);
    return text('{block}');
  }
  if (!consume(parser, 'Ul')) giveUp();
  return lambda(parser);
}

/** Its parameters' types; those that it declares as `auto` are template parameters one level further in. */
function lambda(parser: CxxParser): CxxNode {
  const { levels, lambdaLevel } = parser;
  parser.lambdaLevel = levels.length;
  parser.levels = [...levels];
  skipParamDecls(parser);
  const params = consume(parser, 'vE') ? [] : untilEnd(parser, parser.rules.type);
  parser.lambdaLevel = lambdaLevel;
  parser.levels = levels;
  return sequence('{lambda(', { kind: 'list', items: params }, `)#${ordinal(parser) + 1}}`);
}

function operator(parser: CxxParser): Unqualified {
  if (consume(parser, 'cv')) return { name: conversion(parser), hasNoReturn: true };
  if (consume(parser, 'li')) return { name: text(`operator"" ${identifier(parser)}`), hasNoReturn: false };
  const known = OPERATORS[parser.text.slice(parser.at, parser.at + 2)];
  if (known === undefined) return vendorOperator(parser);
  parser.at += 2;
  return { name: text(operatorName(known[0])), hasNoReturn: false };
}

function vendorOperator(parser: CxxParser): Unqualified {
  expect(parser, 'v');
  if (!isDigit(take(parser))) giveUp();
  return { name: text(`operator ${identifier(parser)}`), hasNoReturn: false };
}

function conversion(parser: CxxParser): CxxNode {
  const before = parser.permitsForward;
  parser.permitsForward = true;
  const to = parser.rules.type(parser);
  parser.permitsForward = before;
  return { kind: 'conversion', to };
}
