import { readFileSync } from 'node:fs';

/** A process of its own: reads a file and adds up its bytes once, as whoever opens it does, and tells how many milliseconds that took. */
const [, , path] = process.argv;
const begun = performance.now();
const bytes = new Uint8Array(readFileSync(path));
let sum = 0;
for (let at = 0; at < bytes.length; at++) sum = (sum + bytes[at]) | 0;
const took = performance.now() - begun;
process.stdout.write(JSON.stringify({ took, sum }));
