import { giveUp } from '../give-up';
import { type CxxNode, sequence, text } from './node';
import { OPERATORS, operatorName } from './operators';
import { type CxxParser, consume, expect, isDigit, look, substitutable } from './parser';
import { sourceName } from './source-name';
import { substitution } from './substitution';
import { templateParam } from './template-args';

/** A name that depends on a template parameter, so that it is not known yet what it names. https://itanium-cxx-abi.github.io/cxx-abi/abi.html#mangle.unresolved-name */
export function unresolvedName(parser: CxxParser): CxxNode {
  if (consume(parser, 'srN')) {
    const scope = withArgs(parser, unresolvedType(parser));
    return scoped(scopesUntilEnd(parser, scope), memberName(parser));
  }
  if (!consume(parser, 'sr')) return memberName(parser);
  if (isDigit(look(parser))) return scoped(scopesUntilEnd(parser, simpleId(parser)), memberName(parser));
  return scoped(withArgs(parser, unresolvedType(parser)), memberName(parser));
}

/** The last part: a plain name, an operator or a destructor. */
export function memberName(parser: CxxParser): CxxNode {
  if (consume(parser, 'dn')) return sequence('~', isDigit(look(parser)) ? simpleId(parser) : unresolvedType(parser));
  if (isDigit(look(parser))) return simpleId(parser);
  expect(parser, 'on');
  const operator = OPERATORS[parser.text.slice(parser.at, parser.at + 2)];
  if (operator === undefined) return giveUp();
  parser.at += 2;
  return withArgs(parser, text(operatorName(operator[0])));
}

function scopesUntilEnd(parser: CxxParser, first: CxxNode): CxxNode {
  let scope = first;
  while (!consume(parser, 'E')) scope = scoped(scope, simpleId(parser));
  return scope;
}

function scoped(scope: CxxNode, name: CxxNode): CxxNode {
  return { kind: 'scoped', scope, name };
}

function simpleId(parser: CxxParser): CxxNode {
  return withArgs(parser, sourceName(parser));
}

function withArgs(parser: CxxParser, name: CxxNode): CxxNode {
  return look(parser) === 'I' ? { kind: 'template', name, args: parser.rules.templateArgs(parser) } : name;
}

function unresolvedType(parser: CxxParser): CxxNode {
  if (look(parser) === 'T') return substitutable(parser, templateParam(parser));
  if (look(parser) === 'D') return parser.rules.type(parser);
  expect(parser, 'S');
  if (look(parser) === 't') {
    parser.at--;
    return parser.rules.type(parser);
  }
  return substitution(parser);
}
