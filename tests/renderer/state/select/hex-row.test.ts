import { expect, it } from 'vitest';
import { asciiOf, changedBytes, readOffset } from '../../../../renderer/state/select/hex-row';

it('reads bytes as text where they are some', () => {
  expect(asciiOf([0x48, 0x69, 0, 0x7f, 0x80, 0x20])).toBe('Hi... ');
});

it('names the places that a call changed', () => {
  expect([...changedBytes(Uint8Array.of(1, 2, 3), Uint8Array.of(1, 9, 3, 4))]).toEqual([1]);
});

it('reads offsets in both notations and refuses the rest', () => {
  expect(['0x1A3f', '6719', '-1', '0x', 'a'].map(readOffset)).toEqual([6719, 6719, null, null, null]);
});
