import { resolveElectron } from './electron/resolve.mjs';
import { buildWhenStale } from './steps/build.mjs';
import { buildCommandLineWhenStale } from './steps/command-line.mjs';
import { installDependencies } from './steps/dependencies.mjs';
import { openDisplay } from './steps/display.mjs';
import { installLibraries } from './steps/libraries.mjs';
import { installRust, warmWasmPack } from './steps/rust.mjs';
import { vendorTemplate } from './steps/template.mjs';
import { fetchTestMaterial } from './steps/test-material.mjs';
import { copyTools } from './steps/tools.mjs';
import { runMain, say } from './system/say.mjs';
import { runEndToEndTests, runUnitTests } from './test/runners.mjs';
import { runStaticChecks } from './test/static-checks.mjs';
import { makeTally } from './test/tally.mjs';

const PARTS = ['check', 'unit', 'e2e'];

// npm test [-- --only check|unit|e2e]: sets up what tests need, runs them all, ends with one line.
await runMain(async () => {
  const parts = chosenParts(process.argv.slice(2));
  await installDependencies();
  const tally = makeTally();
  if (parts.includes('check')) await runStaticChecks(tally);
  if (parts.includes('unit') || parts.includes('e2e')) {
    const rust = await installRust();
    await vendorTemplate({ env: rust, again: true });
    await warmWasmPack(rust);
    copyTools();
    await fetchTestMaterial(rust);
    if (parts.includes('unit')) await runUnitTests(tally, rust);
    if (parts.includes('e2e')) await runInElectron(tally, rust);
  }
  return tally.finish();
});

/** A set-up that fails here must not hide what was counted before. */
async function runInElectron(tally, rust) {
  let display = null;
  try {
    const electron = await resolveElectron();
    await installLibraries(electron.executable, { display: true, fonts: true });
    await buildWhenStale();
    await buildCommandLineWhenStale();
    display = await openDisplay();
    const env = { ...rust, ...display.env, WATCHGLASS_TEST_ELECTRON: electron.executable };
    await runEndToEndTests(tally, env);
  } catch (error) {
    say(`FAILED: ${error.message}${error.cure ? ` What to do: ${error.cure}` : ''}`);
    tally.count('set-up of the end-to-end tests', false);
  } finally {
    display?.close();
  }
}

function chosenParts(args) {
  const at = args.indexOf('--only');
  if (at === -1) return PARTS;
  if (!PARTS.includes(args[at + 1])) throw new Error(`--only takes one of ${PARTS.join(', ')}`);
  return [args[at + 1]];
}
