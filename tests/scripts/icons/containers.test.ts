import { expect, it } from 'vitest';
import { packIcns, packIco } from '../../../scripts/icons/containers.mjs';

const pngs = new Map([16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => [size, new TextEncoder().encode(`png of ${size}`)]));

it('points every entry of an .ico at its picture', () => {
  const ico = packIco(pngs);
  const found = Array.from({ length: ico.readUInt16LE(4) }, (_, at) => {
    const entry = ico.subarray(6 + 16 * at);
    const offset = entry.readUInt32LE(12);
    return ico.toString('latin1', offset, offset + entry.readUInt32LE(8));
  });
  expect(found).toEqual([16, 24, 32, 48, 64, 128, 256].map((size) => `png of ${size}`));
});

it('writes an .icns whose blocks fill exactly the length it says', () => {
  const icns = packIcns(pngs);
  const types: string[] = [];
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString('latin1', at, at + 4));
  expect([icns.readUInt32BE(4), types.length, types[0]]).toEqual([icns.length, 11, 'icp4']);
});
