import fc from 'fast-check';

/**
 * Properties are tried on the same values in every run, so that a run of the tests says something about the change and nothing about luck.
 * WATCHGLASS_SEED tries others; `npm run fuzz` does nothing else.
 */
fc.configureGlobal({ seed: Number(process.env.WATCHGLASS_SEED ?? 20_261_122) });
