import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeModule } from '../../../../../renderer/wasm/decode';
import { decoded } from '../../../../support/decoded';
import { EVERYTHING } from '../../../../support/generate/shape';
import { generatedModule } from '../../../../support/generated-module';
import { mutantOf, randomOf } from '../../../../support/mutants';
import { measuredPrinter } from '../../../../support/printed';
import { brokenLaw } from '../../../../support/printer-laws';

test.each(['exnref', 'legacy'] as const)(
  'lines, spans, folds and offsets of any module agree with its text, exceptions by %s',
  (exceptions) => {
    fc.assert(
      fc.property(generatedModule({ ...EVERYTHING, exceptions }), (bytes) => {
        expect(brokenLaw(measuredPrinter(bytes))).toBeNull();
      }),
      { numRuns: 25 },
    );
  },
);

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
    fc.property(generatedModule(EVERYTHING), fc.nat(), fc.nat({ max: 255 }), (bytes, at, byte) => {
      const [start = 0, end = 0] = decoded(bytes).layout.bodies;
      const mutant = bytes.slice();
      if (end > start) mutant[start + (at % (end - start))] = byte;
      expect(brokenLaw(measuredPrinter(mutant))).toBeNull();
    }),
    { numRuns: 60 },
  );
});
