import { build } from './steps/build.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { runMain } from './system/say.mjs';

await runMain(async () => {
  await installDependencies();
  await build();
});
