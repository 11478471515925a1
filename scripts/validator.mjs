import { buildValidator } from './steps/validator.mjs';
import { inRoot } from './system/root.mjs';
import { runMain } from './system/say.mjs';

// Makes resources/validator/validator.wasm anew from the crate beside it. Its output is committed; run it after changing the crate.
await runMain(() => buildValidator({ work: inRoot('.cache', 'validator'), outDir: inRoot('resources', 'validator') }));
