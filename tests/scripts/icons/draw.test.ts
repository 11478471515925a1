import { expect, it } from 'vitest';
import { drawWatchGlass } from '../../../scripts/icons/draw.mjs';

it.each([16, 64])('draws a tile of %i pixels with transparent corners and an opaque middle', (size) => {
  const pixels = drawWatchGlass(size);
  const alpha = (x: number, y: number) => pixels[(y * size + x) * 4 + 3];
  const last = size - 1;
  expect([pixels.length, alpha(0, 0), alpha(last, 0), alpha(0, last), alpha(last, last), alpha(size / 2, size / 2)]).toEqual([
    size * size * 4,
    0,
    0,
    0,
    0,
    255,
  ]);
});
