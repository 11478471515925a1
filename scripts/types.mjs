import { installDependencies } from './steps/dependencies.mjs';
import { runMain } from './system/say.mjs';
import { checkTypes } from './test/static-checks.mjs';
import { makeTally } from './test/tally.mjs';

// npm run types: the compiler alone, some seconds.
await runMain(async () => {
  await installDependencies();
  const tally = makeTally();
  await checkTypes(tally);
  return tally.finish();
});
