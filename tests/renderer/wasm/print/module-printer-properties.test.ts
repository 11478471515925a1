import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeModule } from '../../../../renderer/wasm/decode';
import { wabtText } from '../../../../renderer/wasm/print/wabt-printer';
import { decoded } from '../../../support/decoded';
import { EVERYTHING, WABT_LEVEL } from '../../../support/generate/shape';
import { generatedModule } from '../../../support/generated-module';
import { mutantOf, randomOf } from '../../../support/mutants';
import { measuredPrinter, ownPrinter, wholeText } from '../../../support/printed';
import { brokenLaw } from '../../../support/printer-laws';
import { assembledByWasmTools, byWasmTools } from '../../../support/second-opinion';

/** Without custom sections: their names are spelled as the text format's first edition can, which others spell out. */
function stripped(bytes: Uint8Array): Uint8Array {
  const { summary } = decoded(bytes);
  const kept = summary.sections.flatMap(({ custom, range }, place) => {
    const start = summary.sections[place - 1]?.range.end ?? 8;
    return custom ? [] : [...bytes.subarray(start, range.end)];
  });
  return Uint8Array.from([...bytes.subarray(0, 8), ...kept]);
}

/** What wasm-tools says of a module but for what says nothing: a first table, the usual page, and the type of a block that has none. */
async function meaning(bytes: Uint8Array): Promise<string> {
  const text = await byWasmTools(bytes);
  return text
    .replaceAll(' (table 0)', '')
    .replaceAll(' (pagesize 0x10000)', '')
    .replaceAll(/(block|loop|if|try_table) \(type \d+\)/g, '$1');
}

test('lines, spans, folds and offsets of any module agree with its text', () => {
  fc.assert(
    fc.property(generatedModule(EVERYTHING), (bytes) => void expect(brokenLaw(measuredPrinter(bytes))).toBeNull()),
    { numRuns: 25 },
  );
});

test('they agree in whatever still decodes of a broken module', () => {
  fc.assert(
    fc.property(generatedModule(EVERYTHING), fc.nat(), (bytes, seed) => {
      const mutant = mutantOf(bytes, randomOf(seed));
      if (decodeModule(mutant).ok) expect(brokenLaw(measuredPrinter(mutant))).toBeNull();
    }),
    { numRuns: 80 },
  );
});

test('they agree when only a body is broken', () => {
  fc.assert(
    fc.property(generatedModule(EVERYTHING), fc.nat(), fc.nat({ max: 255 }), (bytes, place, byte) => {
      const [start = 0, end = 0] = decoded(bytes).layout.bodies;
      const mutant = bytes.slice();
      if (end > start) mutant[start + (place % (end - start))] = byte;
      expect(brokenLaw(measuredPrinter(mutant))).toBeNull();
    }),
    { numRuns: 60 },
  );
});

test('a module that wabt prints rightly is printed as wabt prints it', async () => {
  const modules = fc.sample(generatedModule(WABT_LEVEL), 60).map(stripped);
  // wabt leaves out which memory an atomic, a splat or a zero-extending load means.
  const single = modules.filter((bytes) => decoded(bytes).layout.memories.length < 2);
  let compared = 0;
  for (const bytes of single) {
    const wabt = await wabtText(bytes, decoded(bytes));
    if (!wabt.ok) continue;
    expect(wholeText(ownPrinter(bytes, true))).toBe(wabt.value);
    compared++;
  }
  expect(compared).toBeGreaterThan(5);
});

test('the text of any module is read by wasm-tools as the same module', async () => {
  for (const bytes of fc.sample(generatedModule(EVERYTHING), 40).map(stripped)) {
    const again = await assembledByWasmTools(wholeText(ownPrinter(bytes, true)));
    expect(await meaning(stripped(again))).toBe(await meaning(bytes));
  }
});
