import { mkdirSync, writeFileSync } from 'node:fs';
import { packIcns, packIco } from './icons/containers.mjs';
import { drawWatchGlass } from './icons/draw.mjs';
import { encodePng } from './icons/png.mjs';
import { inRoot } from './system/root.mjs';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

// Draws the app's icon in every size and container. Its output is committed; run it after changing the drawing.
const folder = inRoot('resources', 'icons');
mkdirSync(`${folder}/png`, { recursive: true });
const pngs = new Map(SIZES.map((size) => [size, encodePng(size, drawWatchGlass(size))]));
for (const [size, png] of pngs) if (size >= 16) writeFileSync(`${folder}/png/${size}x${size}.png`, png);
writeFileSync(`${folder}/icon.ico`, packIco(pngs));
writeFileSync(`${folder}/icon.icns`, packIcns(pngs));
