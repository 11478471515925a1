import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { encodePng } from '../../../scripts/icons/png.mjs';

it('writes a picture whose rows come back unfiltered and whose end carries the known checksum', () => {
  const pixels = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]);
  const png = encodePng(2, pixels);
  const length = png.readUInt32BE(33);
  expect({
    type: png.toString('latin1', 37, 41),
    rows: [...inflateSync(png.subarray(41, 41 + length))],
    end: png.subarray(-12).toString('hex'),
  }).toEqual({
    type: 'IDAT',
    rows: [0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 9, 10, 11, 12, 13, 14, 15, 16],
    end: '0000000049454e44ae426082',
  });
});
