import { expect, it } from 'vitest';
import { demangleLegacyRust } from '../../../../../renderer/wasm/demangle/rust/legacy';

it.each([
  ['_ZN4core3fmt9Formatter9write_str17h89f7ac36fa08ae88E', 'core::fmt::Formatter::write_str'],
  ['_ZN42_$LT$$RF$T$u20$as$u20$core..fmt..Debug$GT$3fmt17hf6761d3708be80c0E', '<&T as core::fmt::Debug>::fmt'],
  ['_ZN9wasm_game8Universe4tick28_$u7b$$u7b$closure$u7d$$u7d$17h0123456789abcdefE', 'wasm_game::Universe::tick::{{closure}}'],
  ['_ZN3foo17h0123456789abcdefE.llvm.1234567', 'foo'],
  ['_ZN3foo17h0123456789abcdefE.1', 'foo.1'],
])('%s is %s', (name, written) => {
  expect(demangleLegacyRust(name)).toBe(written);
});

it.each(['_ZN3foo3barE', '_ZN3foo3barEv', '_ZN3foo17h0123456789abcdeE', '_ZN17h0123456789abcdefE'])('%s is not of Rust', (name) => {
  expect(demangleLegacyRust(name)).toBeNull();
});
