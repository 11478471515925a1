const ICO_SIZES = [16, 24, 32, 48, 64, 128, 256];
/** Type codes whose data may be a PNG, with the pixels they stand for. */
const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['icp6', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

/** Windows' container: a directory of PNGs. `pngs` maps a size to its PNG. */
export function packIco(pngs) {
  const header = Buffer.alloc(6);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(ICO_SIZES.length, 4);
  let offset = header.length + 16 * ICO_SIZES.length;
  const entries = [];
  for (const size of ICO_SIZES) {
    const png = pngs.get(size);
    const entry = Buffer.alloc(16);
    // 0 stands for 256.
    entry.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0]);
    entry.writeUInt32LE(png.length, 8);
    entry.writeUInt32LE(offset, 12);
    offset += png.length;
    entries.push(entry);
  }
  return Buffer.concat([header, ...entries, ...ICO_SIZES.map((size) => pngs.get(size))]);
}

/** Apple's container: tagged blocks, each with its length. */
export function packIcns(pngs) {
  const blocks = ICNS_TYPES.map(([type, size]) => block(type, pngs.get(size)));
  return block('icns', Buffer.concat(blocks));
}

function block(type, data) {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(header.length + data.length, 4);
  return Buffer.concat([header, data]);
}
