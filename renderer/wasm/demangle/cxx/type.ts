import { giveUp } from '../give-up';
import { BUILTINS, NEWER_BUILTINS } from './builtin-types';
import { functionType } from './function-type';
import { qualifiers, readName } from './name';
import { type CxxNode, sequence, text } from './node';
import { type CxxParser, consume, digits, expect, isDigit, look, substitutable, take } from './parser';
import { identifier, sourceName } from './source-name';
import { substitution } from './substitution';
import { templateParam } from './template-args';

/** Every type but a builtin one and a bare substitution can be substituted later. */
export function readType(parser: CxxParser): CxxNode {
  const first = look(parser);
  switch (first) {
    case 'S':
      if (look(parser, 1) === 't') break;
      parser.at++;
      return perhapsWithArgs(parser, substitution(parser));
    case 'T':
      return templateParamType(parser);
    case 'u':
      parser.at++;
      return substitutable(parser, vendorType(parser));
    case 'D': {
      const newer = NEWER_BUILTINS[look(parser, 1)];
      if (newer === undefined) return newerType(parser);
      parser.at += 2;
      // Deduced types can be substituted by no compiler that is known.
      return text(newer);
    }
    default: {
      const builtin = BUILTINS[first];
      if (builtin === undefined) break;
      parser.at++;
      return text(builtin);
    }
  }
  return substitutable(parser, compoundType(parser));
}

function compoundType(parser: CxxParser): CxxNode {
  switch (look(parser)) {
    case 'r':
    case 'V':
    case 'K':
      return qualified(parser, qualifiers(parser));
    case 'U':
      return look(parser, 1) === 'l' || look(parser, 1) === 't' ? readName(parser, null) : vendorQualified(parser);
    case 'P':
      return pointer(parser, '*');
    case 'R':
      return pointer(parser, '&');
    case 'O':
      return pointer(parser, '&&');
    case 'C':
      return suffixed(parser, ' complex');
    case 'G':
      return suffixed(parser, ' imaginary');
    case 'F':
      return functionType(parser, '');
    case 'A':
      return array(parser);
    case 'M': {
      parser.at++;
      const of = parser.rules.type(parser);
      return { kind: 'member', of, member: parser.rules.type(parser) };
    }
    default:
      return readName(parser, null);
  }
}

/** Qualifiers of a function type are those of the function, behind its parameters. */
function qualified(parser: CxxParser, words: string): CxxNode {
  const next = look(parser);
  if (next === 'F' || (next === 'D' && /[oOwx]/.test(look(parser, 1)))) return functionType(parser, words);
  return { kind: 'qualified', of: parser.rules.type(parser), qualifiers: words };
}

function vendorQualified(parser: CxxParser): CxxNode {
  parser.at++;
  const name = identifier(parser);
  const args = look(parser) === 'I' ? parser.rules.templateArgs(parser) : null;
  const of = parser.rules.type(parser);
  if (args !== null) return sequence(of, ' ', { kind: 'template', name: text(name), args });
  return { kind: 'qualified', of, qualifiers: ` ${name}` };
}

function pointer(parser: CxxParser, sign: '*' | '&' | '&&'): CxxNode {
  parser.at++;
  return { kind: 'pointer', to: parser.rules.type(parser), sign };
}

function suffixed(parser: CxxParser, words: string): CxxNode {
  parser.at++;
  return { kind: 'qualified', of: parser.rules.type(parser), qualifiers: words };
}

function array(parser: CxxParser): CxxNode {
  parser.at++;
  const number = digits(parser);
  const size = number !== '' ? text(number) : look(parser) === '_' ? null : parser.rules.expression(parser);
  expect(parser, '_');
  return { kind: 'array', of: parser.rules.type(parser), size };
}

function vendorType(parser: CxxParser): CxxNode {
  const name = sourceName(parser);
  return look(parser) === 'I' ? { kind: 'template', name, args: parser.rules.templateArgs(parser) } : name;
}

function perhapsWithArgs(parser: CxxParser, template: CxxNode): CxxNode {
  if (look(parser) !== 'I' || parser.permitsForward) return template;
  return substitutable(parser, { kind: 'template', name: template, args: parser.rules.templateArgs(parser) });
}

function templateParamType(parser: CxxParser): CxxNode {
  // `struct`, `union` or `enum` was written before the name.
  if (/[sue]/.test(look(parser, 1))) {
    parser.at += 2;
    return substitutable(parser, readName(parser, null));
  }
  return perhapsWithArgs(parser, substitutable(parser, templateParam(parser)));
}

/** Behind `D`, all that is not one word. */
function newerType(parser: CxxParser): CxxNode {
  switch (look(parser, 1)) {
    case 'p':
      parser.at += 2;
      return substitutable(parser, { kind: 'expansion', of: parser.rules.type(parser) });
    case 't':
    case 'T': {
      parser.at += 2;
      const of = parser.rules.expression(parser);
      expect(parser, 'E');
      return substitutable(parser, sequence('decltype(', of, ')'));
    }
    case 'v':
      parser.at += 2;
      return substitutable(parser, vector(parser));
    case 'B':
    case 'U':
      return bitInt(parser);
    case 'F':
      return floatType(parser);
    case 'o':
    case 'O':
    case 'w':
    case 'x':
      return substitutable(parser, functionType(parser, ''));
    default:
      return giveUp();
  }
}

function vector(parser: CxxParser): CxxNode {
  const number = isDigit(look(parser)) ? digits(parser) : '';
  const size = number !== '' ? text(number) : look(parser) === '_' ? null : parser.rules.expression(parser);
  expect(parser, '_');
  return sequence(parser.rules.type(parser), ' __vector(', ...(size === null ? [] : [size]), ')');
}

function bitInt(parser: CxxParser): CxxNode {
  parser.at++;
  const sign = take(parser) === 'U' ? 'unsigned ' : '';
  const size = isDigit(look(parser)) ? text(digits(parser)) : parser.rules.expression(parser);
  expect(parser, '_');
  return sequence(`${sign}_BitInt(`, size, ')');
}

function floatType(parser: CxxParser): CxxNode {
  parser.at += 2;
  const bits = digits(parser);
  if (bits === '16' && consume(parser, 'b')) return text('std::bfloat16_t');
  const extended = consume(parser, 'x') ? 'x' : '';
  if (extended === '') expect(parser, '_');
  return text(`_Float${bits}${extended}`);
}
