import { resolveElectron } from './electron/resolve.mjs';
import { packageApp } from './package/package-app.mjs';
import { buildWhenStale } from './steps/build.mjs';
import { buildCommandLineWhenStale } from './steps/command-line.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { vendorTemplate } from './steps/template.mjs';
import { copyTools } from './steps/tools.mjs';
import { runMain, say } from './system/say.mjs';

const DEFAULT_TARGETS = process.platform === 'linux' ? ['dir', 'tar.gz'] : ['dir', 'zip'];

// npm run package [-- --for-tests] [-- --targets=deb,AppImage]: an unpacked app and an archive in dist/.
await runMain(async () => {
  const args = process.argv.slice(2);
  const forTests = args.includes('--for-tests');
  const chosen = args.find((arg) => arg.startsWith('--targets='))?.slice('--targets='.length);
  await installDependencies();
  const electron = await resolveElectron();
  copyTools();
  await vendorTemplate();
  await buildWhenStale();
  await buildCommandLineWhenStale();
  const targets = chosen?.split(',') ?? (forTests ? ['dir'] : DEFAULT_TARGETS);
  const executable = await packageApp(electron, { forTests, targets });
  say(`Packed: ${executable}`);
});
