import { parse } from '@bytecodealliance/jco-transpile/wasm-tools';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeModule } from '../../../../../renderer/wasm/decode';
import { comparableText } from '../../../../support/comparable-text';
import { firstFault } from '../../../../support/first-fault';
import { EVERYTHING, type Level, WABT_LEVEL } from '../../../../support/generate/shape';
import { generatedModule } from '../../../../support/generated-module';
import { ourText } from '../../../../support/our-text';
import { withWabtFaults } from '../../../../support/wabt-faults';
import { textByWabt } from '../../../../support/wabt-text';
import { wasmTools } from '../../../../support/wasm-tools';

const LEVELS: readonly [string, Level][] = [
  ['everything that wasm-tools knows', EVERYTHING],
  ['everything, with legacy exceptions', { ...EVERYTHING, exceptions: 'legacy' }],
  ['what wabt knows', WABT_LEVEL],
  ['what wabt knows, with legacy exceptions', { ...WABT_LEVEL, exceptions: 'legacy' }],
];
const MODULES = { numRuns: 150 };

test.each(LEVELS)('a generated module of %s is valid to wasm-tools and has no fault to us', (_, level) => {
  fc.assert(
    fc.property(generatedModule(level), (bytes) => {
      expect([wasmTools(bytes).outcome, firstFault(bytes)]).toEqual(['valid', null]);
    }),
    MODULES,
  );
});

test.each(LEVELS)(
  'our text of a generated module of %s assembles to the same module',
  async (_, level) => {
    await fc.assert(
      fc.asyncProperty(generatedModule(level), async (bytes) => {
        expect(await comparableText(await parse(ourText(bytes)))).toBe(await comparableText(bytes));
      }),
      MODULES,
    );
  },
  60_000,
);

test.each(LEVELS.slice(2))(
  'our text of a generated module of %s is wabt’s but for its known faults',
  async (_, level) => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(generatedModule(level), async (bytes) => {
        const wabts = await textByWabt(bytes);
        if (wabts === null) return;
        compared++;
        const text = ourText(bytes);
        if (wabts !== text) expect(withWabtFaults(text)).toBe(wabts);
      }),
      MODULES,
    );
    expect(compared).toBeGreaterThan(MODULES.numRuns / 2);
  },
  60_000,
);

test('what the engine compiles of a generated module has the imports and exports that it sees', () => {
  let compiled = 0;
  fc.assert(
    fc.property(generatedModule(WABT_LEVEL), (bytes) => {
      if (!WebAssembly.validate(bytes)) return;
      compiled++;
      const module = new WebAssembly.Module(bytes);
      const outcome = decodeModule(bytes);
      expect(outcome.ok && [outcome.value.imports.map(({ name }) => name), outcome.value.exports.map(({ name }) => name)]).toEqual([
        WebAssembly.Module.imports(module).map(({ name }) => name),
        WebAssembly.Module.exports(module).map(({ name }) => name),
      ]);
    }),
    MODULES,
  );
  // The engine here may lack 64-bit memories and several of them.
  expect(compiled).toBeGreaterThan(10);
});
