import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { demangle } from '../../../../renderer/wasm/demangle/demangle';
import { nameMatcher } from '../../../../renderer/wasm/demangle/name-matcher';

const NAMES = [
  '_ZN5hello5greet17h0123456789abcdefE',
  '_ZN42_$LT$$RF$T$u20$as$u20$core..fmt..Debug$GT$3fmt17hf6761d3708be80c0E',
  '_RINvMNtC4rustu9gre_6ka8iINtB3_1WTlReEKj7_E2goNCNvB5_3run0E',
  '_RINvC1a1fFUKCReEuKb1_Kc41_DG_INtC1b1FTRL0_hEEp6OutputRL0_aEL_E',
  '_ZNSt6vectorIiSaIiEE9push_backERKi',
  '_ZNSsC1ERKSs',
  '_ZTv0_n12_N3FooD1Ev',
  '_ZTCN1a1BE12_NS_1CE',
  '_ZGVZ3foovE1x',
  '_ZZ4mainvENKUlT_E0_clIiEEDaS_',
  '_ZN12_GLOBAL__N_13fooEDnDiDuaslmxyjhtnogew',
  '_Z3fooILb1ELb0EEvPVKrvRSi',
  '_ZN1AcvbEv',
  '_ZN1AnwEm',
  '_Z1fDv4_fDB5_',
];

test('every part of what people wrote is found, whatever the mangled name spells it with', () => {
  const cut = fc.constantFrom(...NAMES).chain((name) => {
    const written = demangle(name) ?? '';
    return fc.tuple(fc.constant(name), fc.nat(written.length - 1), fc.integer({ min: 1, max: 40 }), fc.constant(written));
  });
  fc.assert(
    fc.property(cut, ([name, start, length, written]) => {
      const part = written.slice(start, start + length);
      expect(part.trim() === '' || nameMatcher(part)(name)).toBe(true);
    }),
    { numRuns: 2000, seed: 4 },
  );
});

it('finds the name as it stands too, and nothing else', () => {
  const name = '_ZN5hello5greet17h0123456789abcdefE';
  expect(['5HELLO', 'hello::greet', 'hello::greets', '::h0123'].map((query) => nameMatcher(query)(name))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

it('may look at another name than the one that is shown', () => {
  expect(nameMatcher('hello::greet')('greet', 'hello::greet::h0c393acc567ca9ec')).toBe(true);
});
