/** https://itanium-cxx-abi.github.io/cxx-abi/abi.html#mangling-builtin */
export const BUILTINS: Readonly<Record<string, string>> = {
  a: 'signed char',
  b: 'bool',
  c: 'char',
  d: 'double',
  e: 'long double',
  f: 'float',
  g: '__float128',
  h: 'unsigned char',
  i: 'int',
  j: 'unsigned int',
  l: 'long',
  m: 'unsigned long',
  n: '__int128',
  o: 'unsigned __int128',
  s: 'short',
  t: 'unsigned short',
  v: 'void',
  w: 'wchar_t',
  x: 'long long',
  y: 'unsigned long long',
  z: '...',
};

/** Behind `D`. */
export const NEWER_BUILTINS: Readonly<Record<string, string>> = {
  a: 'auto',
  c: 'decltype(auto)',
  d: 'decimal64',
  e: 'decimal128',
  f: 'decimal32',
  h: '_Float16',
  i: 'char32_t',
  n: 'std::nullptr_t',
  s: 'char16_t',
  u: 'char8_t',
};

/** What a literal of the type has behind its digits; other types stand before it in parentheses. */
export const LITERAL_SUFFIXES: Readonly<Record<string, string>> = { i: '', j: 'u', l: 'l', m: 'ul', x: 'll', y: 'ull' };
