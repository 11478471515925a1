import { identifier } from './v0-identifier';
import { bound, lifetime } from './v0-lifetime';
import { consume, followBackref, listed, look, put, take, type V0Parser } from './v0-parser';
import { readOpenPath } from './v0-path';

/** https://doc.rust-lang.org/rustc/symbol-mangling/v0.html#type */
const BASIC: Readonly<Record<string, string>> = {
  a: 'i8',
  b: 'bool',
  c: 'char',
  d: 'f64',
  e: 'str',
  f: 'f32',
  h: 'u8',
  i: 'isize',
  j: 'usize',
  l: 'i32',
  m: 'u32',
  n: 'i128',
  o: 'u128',
  p: '_',
  s: 'i16',
  t: 'u16',
  u: '()',
  v: '...',
  x: 'i64',
  y: 'u64',
  z: '!',
};

export function readType(parser: V0Parser): void {
  const tag = look(parser);
  const basic = BASIC[tag];
  if (basic !== undefined) {
    parser.at++;
    return put(parser, basic);
  }
  if (!'RQPOASTFDB'.includes(tag) || tag === '') return parser.rules.path(parser, false);
  parser.at++;
  switch (tag) {
    case 'R':
      return reference(parser, '');
    case 'Q':
      return reference(parser, 'mut ');
    case 'P':
      put(parser, '*const ');
      return parser.rules.type(parser);
    case 'O':
      put(parser, '*mut ');
      return parser.rules.type(parser);
    case 'A':
    case 'S':
      return sequence(parser, tag === 'A');
    case 'T': {
      put(parser, '(');
      const count = listed(parser, parser.rules.type);
      return put(parser, count === 1 ? ',)' : ')');
    }
    case 'F':
      return bound(parser, () => functionPointer(parser));
    case 'D':
      return traitObject(parser);
    default:
      followBackref(parser, parser.rules.type);
  }
}

function reference(parser: V0Parser, mutable: string): void {
  put(parser, '&');
  if (consume(parser, 'L')) {
    const name = lifetime(parser);
    if (name !== "'_") put(parser, `${name} `);
  }
  put(parser, mutable);
  parser.rules.type(parser);
}

function sequence(parser: V0Parser, sized: boolean): void {
  put(parser, '[');
  parser.rules.type(parser);
  if (sized) {
    put(parser, '; ');
    parser.rules.constant(parser, true);
  }
  put(parser, ']');
}

function functionPointer(parser: V0Parser): void {
  if (consume(parser, 'U')) put(parser, 'unsafe ');
  if (consume(parser, 'K')) put(parser, `extern "${consume(parser, 'C') ? 'C' : identifier(parser).replaceAll('_', '-')}" `);
  put(parser, 'fn(');
  listed(parser, parser.rules.type);
  put(parser, ')');
  if (consume(parser, 'u')) return;
  put(parser, ' -> ');
  parser.rules.type(parser);
}

function traitObject(parser: V0Parser): void {
  put(parser, 'dyn ');
  bound(parser, () => {
    for (let first = true; !consume(parser, 'E'); first = false) {
      if (!first) put(parser, ' + ');
      objectTrait(parser);
    }
  });
  if (take(parser) !== 'L') return;
  const name = lifetime(parser);
  if (name !== "'_") put(parser, ` + ${name}`);
}

/** `Iterator<Item = u8>`: what is bound stands with the arguments. */
function objectTrait(parser: V0Parser): void {
  let open = readOpenPath(parser);
  while (consume(parser, 'p')) {
    put(parser, `${open ? ', ' : '<'}${identifier(parser)} = `);
    open = true;
    parser.rules.type(parser);
  }
  if (open) put(parser, '>');
}
