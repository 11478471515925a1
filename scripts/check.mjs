import { installDependencies } from './steps/dependencies.mjs';
import { runMain } from './system/say.mjs';
import { runUnitTests } from './test/runners.mjs';
import { runStaticChecks } from './test/static-checks.mjs';
import { makeTally } from './test/tally.mjs';

// What can be said without running the app: types, lint, dead code, arrows between the rooms.
await runMain(async () => {
  await installDependencies();
  const tally = makeTally();
  await runStaticChecks(tally);
  await runUnitTests(tally, {}, ['tests/rooms.test.ts']);
  return tally.finish();
});
