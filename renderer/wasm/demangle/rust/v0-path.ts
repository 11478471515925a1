import { giveUp } from '../give-up';
import { identifier } from './v0-identifier';
import { lifetime } from './v0-lifetime';
import { consume, followBackref, listed, optionalBase62, put, take, type V0Parser } from './v0-parser';

/** https://doc.rust-lang.org/rustc/symbol-mangling/v0.html#path */
export function readPath(parser: V0Parser, value: boolean): void {
  switch (take(parser)) {
    case 'C':
      optionalBase62(parser, 's');
      return put(parser, identifier(parser));
    case 'N':
      return nested(parser, value);
    case 'M':
      implementation(parser);
      put(parser, '<');
      parser.rules.type(parser);
      return put(parser, '>');
    case 'X':
      implementation(parser);
      return asTrait(parser);
    case 'Y':
      return asTrait(parser);
    case 'I':
      parser.rules.path(parser, value);
      put(parser, value ? '::<' : '<');
      listed(parser, genericArg);
      return put(parser, '>');
    case 'B':
      return followBackref(parser, (at) => parser.rules.path(at, value));
    default:
      giveUp();
  }
}

function asTrait(parser: V0Parser): void {
  put(parser, '<');
  parser.rules.type(parser);
  put(parser, ' as ');
  parser.rules.path(parser, false);
  put(parser, '>');
}

/** Skips where an `impl` stands, which the text does not say. */
function implementation(parser: V0Parser): void {
  optionalBase62(parser, 's');
  silently(parser, () => parser.rules.path(parser, false));
}

export function silently(parser: V0Parser, read: () => void): void {
  parser.silent++;
  read();
  parser.silent--;
}

const UNNAMED: Readonly<Record<string, string>> = { C: 'closure', S: 'shim' };

function nested(parser: V0Parser, value: boolean): void {
  const space = take(parser);
  if (!/[A-Za-z]/.test(space)) giveUp();
  parser.rules.path(parser, value);
  const disambiguator = optionalBase62(parser, 's');
  const name = identifier(parser);
  if (space >= 'a') return name === '' ? undefined : put(parser, `::${name}`);
  put(parser, `::{${UNNAMED[space] ?? space}${name === '' ? '' : `:${name}`}#${disambiguator}}`);
}

export function genericArg(parser: V0Parser): void {
  if (consume(parser, 'L')) return put(parser, lifetime(parser));
  if (consume(parser, 'K')) return parser.rules.constant(parser, false);
  parser.rules.type(parser);
}

/** A trait's path whose arguments stay open, for what it binds: true when there were any. */
export function readOpenPath(parser: V0Parser): boolean {
  if (consume(parser, 'B')) {
    let open = false;
    followBackref(parser, (at) => {
      open = readOpenPath(at);
    });
    return open;
  }
  if (!consume(parser, 'I')) {
    parser.rules.path(parser, false);
    return false;
  }
  parser.rules.path(parser, false);
  put(parser, '<');
  listed(parser, genericArg);
  return true;
}
