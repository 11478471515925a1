import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { demangleV0Rust } from '../../../../../renderer/wasm/demangle/rust/demangle-v0';
import { rustcDemangle } from '../../../../support/rustc-demangle';

it.each([
  ['_RNvNtCs1234_7mycrate3foo3bar', 'mycrate::foo::bar'],
  ['_RNvC6_123foo3bar', '123foo::bar'],
  ['_RNvMCs1_1aNtB2_1S1f', '<a::S>::f'],
  ['_RNvXCs1_1aNtB2_1SNtB2_1T1f', '<a::S as a::T>::f'],
  ['_RNCNvC1a1fs_0', 'a::f::{closure#1}'],
  ['_RINvC1a1fmReQhE', 'a::f::<u32, &str, &mut u8>'],
  ['_RINvC1a1fTmETEE', 'a::f::<(u32,), ()>'],
  ['_RINvC1a1fAhj20_E', 'a::f::<[u8; 32]>'],
  ['_RINvC1a1fKln5_Kb1_Kc41_E', "a::f::<-5, true, 'A'>"],
  ['_RINvC1a1fFUKCReEuE', 'a::f::<unsafe extern "C" fn(&str)>'],
  ['_RINvC1a1fFhEmE', 'a::f::<fn(u8) -> u32>'],
  ['_RINvC1a1fDG_INtC1b1FTRL0_hEEp6OutputRL0_aEL_E', "a::f::<dyn for<'a> b::F<(&'a u8,), Output = &'a i8>>"],
  ['_RINvC1a1fKRe68656c6c6f_E', 'a::f::<"hello">'],
  ['_RINvC1a1fKVNtB2_1SS1xj5_EE', 'a::f::<{a::S { x: 5 }}>'],
  ['_RNvC4rustu9gre_6ka8i', 'rust::größe'],
  ['_RNvC1a1fCs1_3std', 'a::f'],
  ['_RNvC1a1f.llvm.123', 'a::f'],
  [
    '_RNCINkXs25_NgCsbmNqQUJIY6D_4core5sliceINyB9_4IterhENuNgNoBb_4iter8iterator8Iterator9rpositionNCNgNpB9_6memchr7memrchrs_0E0Bb_',
    '<core::slice::Iter<u8> as core::iter::iterator::Iterator>::rposition::<core::slice::memchr::memrchr::{closure#1}>::{closure#0}',
  ],
])('%s is %s', (name, written) => {
  expect(demangleV0Rust(name)).toBe(written);
});

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/).map((name) => `${name.length}${name}`);
const disambiguator = fc.constantFrom('', 's_', 's0_', 'sZ1_');
const grammar = fc.letrec<{ path: string; type: string; constant: string; arg: string }>((tie) => ({
  path: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(disambiguator, word).map((parts) => `C${parts.join('')}`),
    fc.tuple(fc.constantFrom('v', 't', 'C', 'S', 'X'), tie('path'), disambiguator, word).map((parts) => `N${parts.join('')}`),
    fc.tuple(disambiguator, tie('path'), tie('type')).map((parts) => `M${parts.join('')}`),
    fc.tuple(disambiguator, tie('path'), tie('type'), tie('path')).map((parts) => `X${parts.join('')}`),
    fc.tuple(tie('type'), tie('path')).map((parts) => `Y${parts.join('')}`),
    fc.tuple(tie('path'), fc.array(tie('arg'), { maxLength: 3 })).map(([path, args]) => `I${path}${args.join('')}E`),
  ),
  type: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...'abcdefhijlmnopstuvxyz'),
    fc.tuple(fc.constantFrom('R', 'Q', 'P', 'O', 'S', 'RL_'), tie('type')).map((parts) => parts.join('')),
    fc.tuple(tie('type'), fc.constantFrom('j3_', 'ja_', 'p')).map((parts) => `A${parts.join('')}`),
    fc.array(tie('type'), { maxLength: 3 }).map((types) => `T${types.join('')}E`),
    fc
      .tuple(fc.constantFrom('', 'U', 'KC', 'UK6system'), fc.array(tie('type'), { maxLength: 3 }), tie('type'))
      .map(([words, params, result]) => `F${words}${params.join('')}E${result}`),
    fc.array(tie('path'), { minLength: 1, maxLength: 2 }).map((traits) => `D${traits.join('')}EL_`),
    tie('path'),
  ),
  constant: fc.constantFrom('p', 'j5_', 'lnff_', 'b0_', 'b1_', 'c61_', 'yffffffffffffffff_', 'Rj5_', 'Aj1_j2_E', 'Tj1_E', 'Re6869_'),
  arg: fc.oneof(
    tie('type'),
    tie('constant').map((value) => `K${value}`),
    fc.constant('L_'),
  ),
}));

test('agrees with rustc-demangle on every name that the grammar makes', () => {
  const referred = rustcDemangle();
  fc.assert(
    fc.property(grammar.path, (path) => {
      expect(demangleV0Rust(`_R${path}`)).toBe(referred(`_R${path}`));
    }),
    { numRuns: 500, seed: 4 },
  );
});
