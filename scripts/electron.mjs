import { resolveElectron } from './electron/resolve.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { runMain } from './system/say.mjs';

// Prints the path of the Electron executable, and nothing else, on stdout.
await runMain(async () => {
  await installDependencies();
  const { executable } = await resolveElectron();
  process.stdout.write(`${executable}\n`);
});
