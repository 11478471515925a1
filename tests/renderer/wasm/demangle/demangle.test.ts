import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { demangle } from '../../../../renderer/wasm/demangle/demangle';

it.each([
  ['_ZN5hello5greet17h0123456789abcdefE', 'hello::greet'],
  ['__ZN5hello5greet17h0123456789abcdefE', 'hello::greet'],
  ['ZN5hello5greet17h0123456789abcdefE', 'hello::greet'],
  ['_RNvCs1234_5hello5greet', 'hello::greet'],
  ['_ZN5hello5greetEv', 'hello::greet()'],
  ['orig$_ZN6duckdb8Uhugeint6NegateEj', 'orig$duckdb::Uhugeint::Negate(unsigned int)'],
  ['hello_wasm::greet::h0c393acc567ca9ec', 'hello_wasm::greet'],
  ['<core_c5930c85a12de822_::fmt::Formatter>::pad', '<core::fmt::Formatter>::pad'],
  ['<core[c5930c85a12de822]::fmt::Formatter>::pad_integral', '<core::fmt::Formatter>::pad_integral'],
])('%s was written as %s', (name, written) => {
  expect(demangle(name)).toBe(written);
});

it.each([
  ['greet', 'a plain name'],
  ['', 'an empty name'],
  ['fmt.Fprintf', "Go's names"],
  ['sync/atomic.(*Pointer[go.shape.int]).Load', "Go's instances"],
  ['__wbindgen_malloc', "wasm-bindgen's own"],
  ['__wbg_alert_a273a207a7ce770e', "wasm-bindgen's imports"],
  ['_RESET', 'a word that begins like Rust'],
  ['ZNa', "a minifier's name"],
  ['SkRasterClip::op(SkIRect const&, SkClipOp)', 'what a linker has made readable already'],
  ['_ZN6duckdb8Uhugeint', 'a name that was cut off'],
])('%s is left alone: %s', (name) => {
  expect(demangle(name)).toBeNull();
});

it('counts the letters of a name in bytes, as its lengths do', () => {
  expect(demangle('_Z7größev')).toBe('größe()');
});

const scraps = fc.constantFrom(
  ...[
    '_Z',
    '_R',
    'N',
    'E',
    'I',
    'S_',
    'S0_',
    'T_',
    'St',
    'Sa',
    '1A',
    '3foo',
    'v',
    'i',
    'P',
    'R',
    'K',
    'F',
    'J',
    'Dp',
    'DT',
    'X',
    'L',
    'Li5E',
    'Ul',
  ],
  ...[
    'C1',
    'D0',
    'cv',
    'pl',
    'cl',
    'sr',
    'fp_',
    'Z',
    'A3_',
    'M',
    '.llvm.12',
    'B_',
    'B0_',
    'C1a',
    'Nv',
    'Y',
    'M',
    'W',
    'Kj5_',
    'D',
    'G_',
    'L_',
    '17h0123456789abcdefE',
  ],
);
const names = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }).map((tail) => `_Z${tail}`),
  fc.array(scraps, { maxLength: 80 }).map((parts) => `_Z${parts.join('')}`),
  fc.array(scraps, { maxLength: 80 }).map((parts) => `_RNvC1a${parts.join('')}`),
);

test('whatever the name, the answer is a name that can be shown or none', () => {
  fc.assert(
    fc.property(names, (name) => {
      const text = demangle(name);
      return text === null || (text !== '' && text !== name && text.length <= 20_000);
    }),
    { numRuns: 3000, seed: 4 },
  );
});

/** Each of its types is a pair of the one before it. */
function doubled(times: number): string {
  const sub = (index: number) => (index === 0 ? 'S_' : `S${(index - 1).toString(36).toUpperCase()}_`);
  const pairs = Array.from({ length: times }, (_, index) => `S0_I${sub(index + 2)}${sub(index + 2)}E`);
  return `_Z1f1A1BIS_S_E${pairs.join('')}`;
}

function doubledTuples(times: number): string {
  let name = '_RINvC1a1fThhE';
  let last = 7;
  for (let time = 0; time < times; time++) {
    const reference = `B${(last - 1).toString(36)}_`;
    last = name.length - 2;
    name += `T${reference}${reference}E`;
  }
  return `${name}E`;
}

it('writes out what a name doubles, and gives up where that has no end', () => {
  expect([demangle(doubled(1)), demangle(doubled(60)), demangle(doubledTuples(60))]).toEqual([
    'f(A, B<A, A>, B<B<A, A>, B<A, A>>)',
    null,
    null,
  ]);
});

it.each([
  ['pointers', `_Z1f${'P'.repeat(9_000)}i`],
  ['scopes', `_ZN${'1a'.repeat(4_000)}E`],
  ['lambdas', `_Z1f${'Z1fvEUl'.repeat(1_000)}`],
  ['expressions', `_Z1fIX${'nt'.repeat(4_000)}`],
  ['paths of Rust', `_R${'Nv'.repeat(4_000)}`],
  ['types of Rust', `_RINvC1a1f${'R'.repeat(9_000)}hE`],
  ['letters', `_Z1f${'i'.repeat(20_000)}`],
])('gives up over too many %s', (_, name) => {
  expect(demangle(name)).toBeNull();
});
