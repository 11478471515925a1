import { expect, it } from 'vitest';
import { initialBounds } from '../../main/window-bounds';

const left = { x: 0, y: 0, width: 1920, height: 1080 };
const right = { x: 1920, y: 0, width: 1280, height: 1024 };
const at = (x: number, y: number, width = 1000, height = 700) => ({ x, y, width, height, maximized: false });

it('has its own size the first time', () => {
  expect(initialBounds(null, [left])).toEqual({ width: 1440, height: 900 });
});

it('fits a small display', () => {
  expect(initialBounds(null, [{ x: 0, y: 0, width: 1024, height: 600 }])).toEqual({ width: 1024, height: 600 });
});

it('returns to where it was, on any display', () => {
  expect(initialBounds(at(2000, 50), [left, right])).toEqual({ x: 2000, y: 50, width: 1000, height: 700 });
});

it.each([[at(2000, 50)], [at(-950, 50)], [at(0, 1070)], [at(0, -40)]])(
  'does not return to where nobody could reach it: %j',
  (remembered) => {
    expect(initialBounds(remembered, [left])).toEqual({ width: 1440, height: 900 });
  },
);

it('is never smaller than its smallest', () => {
  expect(initialBounds(at(10, 10, 300, 300), [left])).toEqual({ x: 10, y: 10, width: 800, height: 560 });
});
