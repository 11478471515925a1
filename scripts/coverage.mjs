import { installDependencies } from './steps/dependencies.mjs';
import { installRust } from './steps/rust.mjs';
import { fetchTestMaterial } from './steps/test-material.mjs';
import { runMain } from './system/say.mjs';
import { runCoverage } from './test/runners.mjs';
import { makeTally } from './test/tally.mjs';

// npm run coverage [-- FILES]: which lines the unit tests run; the end-to-end tests are not counted.
await runMain(async () => {
  await installDependencies();
  const tally = makeTally();
  const rust = await installRust();
  await fetchTestMaterial(rust);
  await runCoverage(tally, rust, process.argv.slice(2));
  return tally.finish();
});
