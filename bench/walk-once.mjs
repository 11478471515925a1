import { walk } from './walk.mjs';

/** A process of its own: walks a file once and tells how many milliseconds that took. */
const [, , path] = process.argv;
const begun = performance.now();
const sum = walk(path);
const took = performance.now() - begun;
process.stdout.write(JSON.stringify({ took, sum }));
