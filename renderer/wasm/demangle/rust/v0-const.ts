import { giveUp } from '../give-up';
import { identifier } from './v0-identifier';
import { consume, followBackref, listed, optionalBase62, put, take, type V0Parser } from './v0-parser';

/** https://doc.rust-lang.org/rustc/symbol-mangling/v0.html#const */
export function readConst(parser: V0Parser, value: boolean): void {
  const tag = take(parser);
  if ('htmyoj'.includes(tag)) return put(parser, BigInt(`0x0${nibbles(parser)}`).toString());
  if ('aslxni'.includes(tag)) {
    if (consume(parser, 'n')) put(parser, '-');
    return put(parser, BigInt(`0x0${nibbles(parser)}`).toString());
  }
  switch (tag) {
    case 'p':
      return put(parser, '_');
    case 'b':
      return put(parser, ['false', 'true'][codeOf(parser)] ?? giveUp());
    case 'c':
      return put(parser, `'${characterOf(codeOf(parser))}'`);
    case 'B':
      return followBackref(parser, (at) => parser.rules.constant(at, value));
    case 'R':
      if (consume(parser, 'e')) return put(parser, textOf(parser));
      return braced(parser, value, () => referred(parser, '&'));
    case 'Q':
      return braced(parser, value, () => referred(parser, '&mut '));
    case 'e':
      return braced(parser, value, () => put(parser, `*${textOf(parser)}`));
    default:
      return braced(parser, value, () => compound(parser, tag));
  }
}

function braced(parser: V0Parser, value: boolean, read: () => void): void {
  if (!value) put(parser, '{');
  read();
  if (!value) put(parser, '}');
}

function referred(parser: V0Parser, words: string): void {
  put(parser, words);
  parser.rules.constant(parser, true);
}

function inValue(parser: V0Parser): void {
  parser.rules.constant(parser, true);
}

function compound(parser: V0Parser, tag: string): void {
  switch (tag) {
    case 'A':
      put(parser, '[');
      listed(parser, inValue);
      return put(parser, ']');
    case 'T': {
      put(parser, '(');
      const count = listed(parser, inValue);
      return put(parser, count === 1 ? ',)' : ')');
    }
    case 'V':
      parser.rules.path(parser, true);
      return fields(parser);
    default:
      giveUp();
  }
}

function fields(parser: V0Parser): void {
  switch (take(parser)) {
    case 'U':
      return;
    case 'T':
      put(parser, '(');
      listed(parser, inValue);
      return put(parser, ')');
    case 'S':
      put(parser, ' { ');
      listed(parser, (at) => {
        optionalBase62(at, 's');
        put(at, `${identifier(at)}: `);
        inValue(at);
      });
      return put(parser, ' }');
    default:
      giveUp();
  }
}

function nibbles(parser: V0Parser): string {
  const text = /^[0-9a-f]*(?=_)/.exec(parser.text.slice(parser.at))?.[0] ?? giveUp();
  parser.at += text.length + 1;
  return text;
}

function codeOf(parser: V0Parser): number {
  return Number.parseInt(`0${nibbles(parser)}`, 16);
}

function characterOf(code: number): string {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) giveUp();
  const character = String.fromCodePoint(code);
  if (code < 0x20) return `\\u{${code.toString(16)}}`;
  return character === "'" || character === '\\' ? `\\${character}` : character;
}

/** UTF-8 bytes as nibbles. */
function textOf(parser: V0Parser): string {
  const hex = nibbles(parser);
  if (hex.length % 2 !== 0) giveUp();
  const bytes = Uint8Array.from({ length: hex.length / 2 }, (_, index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16));
  return JSON.stringify(new TextDecoder().decode(bytes));
}
