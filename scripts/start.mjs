import { launch } from './electron/launch.mjs';
import { resolveElectron } from './electron/resolve.mjs';
import { buildWhenStale } from './steps/build.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { openDisplay } from './steps/display.mjs';
import { installLibraries } from './steps/libraries.mjs';
import { vendorTemplate } from './steps/template.mjs';
import { copyTools } from './steps/tools.mjs';
import { runMain } from './system/say.mjs';

await runMain(async () => {
  await installDependencies();
  const { executable } = await resolveElectron();
  await installLibraries(executable, { display: true, fonts: false });
  copyTools();
  await vendorTemplate();
  await buildWhenStale();
  const display = await openDisplay();
  try {
    return await launch(executable, process.argv.slice(2), display.env);
  } finally {
    display.close();
  }
});
