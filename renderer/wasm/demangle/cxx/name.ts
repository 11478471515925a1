import { giveUp } from '../give-up';
import { type CxxNode, sequence, text } from './node';
import { type CxxParser, consume, digits, isDigit, look, ordinal, substitutable, take } from './parser';
import { substitution } from './substitution';
import { templateArgs, templateParam } from './template-args';
import { unqualifiedName } from './unqualified-name';

/** What an encoding has to know of its name. */
export interface NameFacts {
  hasNoReturn: boolean;
  endsWithArgs: boolean;
  /** Of a member function: ` const`, ` &`, … */
  suffix: string;
}

const STD = text('std');

/** `facts` is given for the name of a function, whose template arguments its types may name; null for a type's. */
export function readName(parser: CxxParser, facts: NameFacts | null): CxxNode {
  if (look(parser) === 'N') return nestedName(parser, facts);
  if (look(parser) === 'Z') return localName(parser, facts);
  if (look(parser) === 'S' && look(parser, 1) !== 't') {
    parser.at++;
    const template = substitution(parser);
    return look(parser) === 'I' ? withArgs(parser, template, facts) : giveUp();
  }
  const inStd = consume(parser, 'St');
  const { name, hasNoReturn } = unqualifiedName(parser, null);
  if (facts !== null) facts.hasNoReturn = hasNoReturn;
  const whole: CxxNode = inStd ? { kind: 'scoped', scope: STD, name } : name;
  return look(parser) === 'I' ? withArgs(parser, substitutable(parser, whole), facts) : whole;
}

function withArgs(parser: CxxParser, name: CxxNode, facts: NameFacts | null): CxxNode {
  if (facts !== null) facts.endsWithArgs = true;
  return { kind: 'template', name, args: templateArgs(parser, facts !== null) };
}

/** `N` qualifiers, one component after the other, `E`. Each prefix of it can be substituted; the whole is the type's to remember. */
function nestedName(parser: CxxParser, facts: NameFacts | null): CxxNode {
  parser.at++;
  consume(parser, 'H');
  const suffix = qualifiers(parser) + refQualifier(parser);
  if (facts !== null) facts.suffix = suffix;
  let whole: CxxNode | null = null;
  while (!consume(parser, 'E')) {
    const first = look(parser);
    const second = look(parser, 1);
    if (facts !== null) facts.endsWithArgs = false;
    if (first === 'S' && second !== 't') {
      if (whole !== null) giveUp();
      parser.at++;
      whole = substitution(parser);
      continue;
    }
    if (first === 'I') {
      if (whole === null) giveUp();
      whole = withArgs(parser, whole, facts);
    } else if (first === 'T' || (first === 'D' && /[tT]/.test(second))) {
      if (whole !== null) giveUp();
      // It remembers itself.
      whole = first === 'T' ? substitutable(parser, templateParam(parser)) : parser.rules.type(parser);
      continue;
    } else if (consume(parser, 'St')) {
      if (whole !== null) giveUp();
      whole = STD;
      continue;
    } else if (first === 'M' && whole !== null) {
      // What follows is in the initialiser of the member that was just named.
      parser.at++;
      continue;
    } else {
      const { name, hasNoReturn }: ReturnType<typeof unqualifiedName> = unqualifiedName(parser, whole);
      if (facts !== null) facts.hasNoReturn = hasNoReturn;
      whole = whole === null ? name : { kind: 'scoped', scope: whole, name };
    }
    parser.subs.push(whole);
  }
  parser.subs.pop();
  return whole ?? giveUp();
}

export function qualifiers(parser: CxxParser): string {
  const volatileToo = consume(parser, 'r') ? ' restrict' : '';
  const written = consume(parser, 'V') ? ' volatile' : '';
  const constant = consume(parser, 'K') ? ' const' : '';
  return constant + written + volatileToo;
}

export function refQualifier(parser: CxxParser): string {
  if (consume(parser, 'R')) return ' &';
  return consume(parser, 'O') ? ' &&' : '';
}

/** Something inside of a function. */
function localName(parser: CxxParser, facts: NameFacts | null): CxxNode {
  parser.at++;
  const outer = parser.rules.encoding(parser);
  if (!consume(parser, 'E')) giveUp();
  if (consume(parser, 's')) {
    skipDiscriminator(parser);
    return sequence(outer, '::{string literal}');
  }
  if (consume(parser, 'd')) ordinal(parser);
  const name = readName(parser, facts);
  skipDiscriminator(parser);
  return { kind: 'scoped', scope: outer, name };
}

/** `_` one digit, or `__` many `_`. */
function skipDiscriminator(parser: CxxParser): void {
  if (look(parser) !== '_') return;
  if (look(parser, 1) === '_' && isDigit(look(parser, 2))) {
    parser.at += 2;
    digits(parser);
    consume(parser, '_');
  } else if (isDigit(look(parser, 1))) {
    parser.at++;
    take(parser);
  }
}
