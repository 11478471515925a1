import { expect, test } from 'vitest';
import { INSTRUCTIONS } from '../../../../../renderer/wasm/instructions/instruction-set';
import { MNEMONICS } from '../../../../../renderer/wasm/print/ours/mnemonics';

test('every slot has its mnemonic, and an empty one nothing', () => {
  const { view, starts } = MNEMONICS;
  const bytes = new Uint8Array(view.buffer);
  const texts = INSTRUCTIONS.map((_, slot) => new TextDecoder().decode(bytes.subarray(starts[slot], starts[slot + 1])));
  expect(texts).toEqual(INSTRUCTIONS.map((row) => row?.mnemonic ?? ''));
});
