import type { Choices } from './choices';

const NAMES = [
  ...[
    'a',
    'memory',
    'f',
    '',
    ' ',
    '0',
    '1',
    'a b',
    'a.0',
    'a_b',
    '$',
    '$a',
    '"',
    "'",
    '\\',
    '\n',
    '\0',
    '\t',
    '\x7f',
    '(',
    ')',
    '(;',
    ';)',
    ';;',
  ],
  ...[
    ',',
    ';',
    '[',
    ']',
    '{',
    '}',
    '~',
    '`',
    '<img src=x onerror=alert(1)>',
    '../../etc/passwd',
    'größe',
    '名',
    '😀',
    '\u202egnp.exe',
    '\ufeffbom',
  ],
  ...['\u00a0', '\u0301', 'x'.repeat(130), '_ZN4core3fmt5write17h0123456789abcdefE', '_RNvC5hello4main', 'func', 'i32.add', '-1', 'A'],
];

export function hostileName(choices: Choices): string {
  return choices.pick(NAMES);
}

/** Names of which no two are the same, as exports must be. */
export function differentNames(choices: Choices, count: number): readonly string[] {
  const names = new Set<string>();
  for (let index = 0; names.size < count; index++) {
    const name = hostileName(choices);
    names.add(names.has(name) ? `${name}${index}` : name);
  }
  return [...names];
}
