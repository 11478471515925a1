/**
 * The motif: a watch glass (a shallow dish seen from above) on a rounded tile, holding the W of WebAssembly, with light on its rim.
 * Shapes are signed distances in a unit square, so that every size is drawn anew and none is scaled.
 */
const TILE_TOP = [0x2b, 0x2f, 0x6b];
const TILE_BOTTOM = [0x15, 0x18, 0x38];
const GLASS = [0x8f, 0xb8, 0xff];
const LETTER = [0xff, 0xff, 0xff];
const W_POINTS = [
  [0.3, 0.385],
  [0.395, 0.635],
  [0.5, 0.435],
  [0.605, 0.635],
  [0.7, 0.385],
];

/** RGBA bytes of a `size` × `size` picture. */
export function drawWatchGlass(size) {
  const pixels = Buffer.alloc(size * size * 4);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      pixels.set(colourAt((x + 0.5) / size, (y + 0.5) / size, 1 / size), (y * size + x) * 4);
    }
  }
  return pixels;
}

function colourAt(x, y, pixel) {
  const centre = Math.hypot(x - 0.5, y - 0.5);
  let colour = mix(TILE_TOP, TILE_BOTTOM, y);
  // The dish: brighter towards the upper left, as under a lamp.
  const light = Math.max(0, 1 - Math.hypot(x - 0.36, y - 0.34) / 0.55);
  colour = mix(colour, GLASS, cover(centre - 0.385, pixel) * (0.16 + 0.32 * light));
  // Its rim: thicker where the picture is small, or it would vanish.
  const rim = Math.max(0.014, pixel * 0.6);
  const glint = 0.55 + 0.45 * Math.cos(Math.atan2(y - 0.5, x - 0.5) + (3 * Math.PI) / 4);
  colour = mix(colour, GLASS, cover(Math.abs(centre - 0.385) - rim, pixel) * glint);
  colour = mix(colour, LETTER, cover(letterDistance(x, y) - Math.max(0.036, pixel * 0.65), pixel));
  return [...colour.map(Math.round), Math.round(255 * cover(tileDistance(x, y), pixel))];
}

/** How much of a pixel lies inside: 1 within, 0 without, a ramp one pixel wide between. */
function cover(distance, pixel) {
  return Math.min(1, Math.max(0, 0.5 - distance / pixel));
}

function tileDistance(x, y) {
  const half = 0.5 - 0.03;
  const radius = 0.21;
  const dx = Math.abs(x - 0.5) - half + radius;
  const dy = Math.abs(y - 0.5) - half + radius;
  return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
}

function letterDistance(x, y) {
  let nearest = Number.POSITIVE_INFINITY;
  for (let at = 1; at < W_POINTS.length; at += 1) {
    nearest = Math.min(nearest, segmentDistance(x, y, W_POINTS[at - 1], W_POINTS[at]));
  }
  return nearest;
}

function segmentDistance(x, y, [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function mix(from, to, share) {
  return from.map((channel, at) => channel + (to[at] - channel) * share);
}
