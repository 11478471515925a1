import { build } from './steps/build.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { copyTools } from './steps/tools.mjs';
import { runMain } from './system/say.mjs';

await runMain(async () => {
  await installDependencies();
  copyTools();
  await build();
});
