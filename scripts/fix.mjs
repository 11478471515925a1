import { installDependencies } from './steps/dependencies.mjs';
import { runMain } from './system/say.mjs';
import { fixFormat } from './test/static-checks.mjs';
import { makeTally } from './test/tally.mjs';

// npm run fix: formats and mends what can be mended without a person.
await runMain(async () => {
  await installDependencies();
  const tally = makeTally();
  await fixFormat(tally);
  return tally.finish();
});
