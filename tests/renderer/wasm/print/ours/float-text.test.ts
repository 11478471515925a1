import fc from 'fast-check';
import { expect, it } from 'vitest';
import { f32Text, f64Text } from '../../../../../renderer/wasm/print/ours/float-text';
import { hexF32, hexF64 } from '../../../../../renderer/wasm/print/ours/hex-float';

const bits = fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), fc.constantFrom(0, 1, 0x7fc00000, 0x80000000, 0xffffffff));

it('says of every 32 bits what they are, asked once or again', () => {
  fc.assert(
    fc.property(fc.array(bits, { maxLength: 50 }), (all) => {
      expect([...all, ...all].map(f32Text)).toEqual([...all, ...all].map(hexF32));
    }),
  );
});

it('says of every 64 bits what they are, asked once or again', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(bits, bits), { maxLength: 50 }), (all) => {
      const twice = [...all, ...all];
      expect(twice.map(([low, high]) => f64Text(low, high))).toEqual(
        twice.map(([low, high]) => hexF64((BigInt(high) << 32n) | BigInt(low))),
      );
    }),
  );
});
