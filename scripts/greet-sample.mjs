import { buildGreet } from './steps/greet.mjs';
import { vendorTemplate } from './steps/template.mjs';
import { inRoot } from './system/root.mjs';
import { runMain } from './system/say.mjs';

// Makes resources/samples/greet/pkg anew from the template crate. The bytes are the same on every machine with the same tools.
await runMain(async () => {
  await vendorTemplate();
  await buildGreet({ work: inRoot('.cache', 'greet'), outDir: inRoot('resources', 'samples', 'greet', 'pkg') });
});
