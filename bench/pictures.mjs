import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveElectron } from '../scripts/electron/resolve.mjs';
import { openDisplay } from '../scripts/steps/display.mjs';
import { inRoot } from '../scripts/system/root.mjs';
import { runMain, say } from '../scripts/system/say.mjs';
import { startApp } from './app/start.mjs';

const OUT = inRoot('test-results', 'pictures');

const LOOKS = {
  dark: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'none' },
  light: { colorScheme: 'light', contrast: 'no-preference', forcedColors: 'none' },
  'dark-contrast': { colorScheme: 'dark', contrast: 'more', forcedColors: 'none' },
  'light-contrast': { colorScheme: 'light', contrast: 'more', forcedColors: 'none' },
  forced: { colorScheme: 'dark', contrast: 'no-preference', forcedColors: 'active' },
};
const LANGUAGES = ['zh-CN', 'en'];

/** What there is to see, in the order in which the app comes to it. */
const SCENES = {
  welcome: async () => {},
  overview: (page) => openSample(page),
  'wat-imports-memory': (page) => showAll(page, 'WAT', 'Imports', 'Memory'),
  'links-tables': (page) => showAll(page, 'Links', 'Exports', 'Tables'),
  'call-log': (page) => callGreet(page),
  'globals-terminal': (page) => showAll(page, 'Globals'),
  editor: (page) => openSource(page),
  problems: (page) => showAll(page, 'Problems'),
  terminal: (page) => showAll(page, 'Terminal'),
  settings: (page) => runCommand(page, 'Settings'),
  toolchain: (page) => runCommand(page, 'Toolchain'),
  palette: (page) => page.keyboard.press('ControlOrMeta+Shift+P'),
  'new-crate': async (page) => {
    await page.keyboard.press('Escape');
    await runCommand(page, 'New crate');
  },
};

// node bench/pictures.mjs [--size 1000x700] [--scale 2] [scene …]: pictures of every panel in every look and both languages, to be looked at.
await runMain(async () => {
  const { size, scale, scenes } = readArguments(process.argv.slice(2));
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  try {
    await takeAll({ size, scale, scenes });
  } finally {
    display.close();
  }
});

async function takeAll({ size, scale, scenes }) {
  const folder = mkdtempSync(join(tmpdir(), 'watchglass-pictures-'));
  const crate = join(folder, 'hello-wasm');
  cpSync(inRoot('resources', 'template', 'hello-wasm'), crate, { recursive: true });
  const { executable } = await resolveElectron();
  const { app, page, close } = await startApp(executable, [], [`--force-device-scale-factor=${scale}`]);
  mkdirSync(OUT, { recursive: true });
  try {
    const [width, height] = size;
    await page.setViewportSize({ width, height });
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, crate);
    for (const [name, reach] of Object.entries(SCENES)) {
      await reach(page);
      if (scenes.length === 0 || scenes.includes(name)) await take(page, `${name}-${size.join('x')}@${scale}`);
    }
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
  say(`The pictures are in ${OUT}.`);
}

async function take(page, name) {
  for (const [look, media] of Object.entries(LOOKS)) {
    await page.emulateMedia(media);
    for (const language of LANGUAGES) {
      await page.evaluate((chosen) => window.bridge.request('settings:change', { language: chosen }), language);
      await page.locator(`html[lang="${language}"]`).waitFor();
      await page.screenshot({ path: join(OUT, `${name}.${look}.${language}.png`), animations: 'disabled' });
    }
  }
}

async function openSample(page) {
  await page.getByRole('button', { name: 'Greet (wasm-bindgen)' }).first().click();
  await page.getByRole('region', { name: 'Overview' }).getByRole('table', { name: 'Sections' }).waitFor();
}

async function showAll(page, ...panels) {
  for (const name of panels) {
    const region = page.getByRole('region', { name, exact: true });
    if (!(await region.isVisible())) await page.getByRole('tab').filter({ hasText: name }).first().click();
    await region.waitFor();
  }
}

async function callGreet(page) {
  await showAll(page, 'Exports', 'Call log');
  const exports = page.getByRole('grid', { name: 'Exports' });
  await exports.getByRole('row').filter({ hasText: 'greet' }).first().click();
  const form = page.getByRole('form', { name: 'Call greet' });
  await form.getByLabel('name', { exact: true }).fill('WebAssembly');
  await form.getByRole('button', { name: 'Call', exact: true }).click();
  await page.getByRole('log', { name: 'Call log' }).filter({ hasText: 'alert(' }).waitFor();
}

async function openSource(page) {
  await runCommand(page, 'Open crate');
  const tree = page.getByRole('tree', { name: 'Crates' });
  await tree
    .getByRole('treeitem', { name: /hello-wasm/ })
    .first()
    .focus();
  await page.keyboard.press('ArrowRight');
  await tree
    .getByRole('treeitem', { name: /lib\.rs/ })
    .first()
    .click();
  await page.getByRole('region', { name: 'Editor' }).getByText('wasm_bindgen').first().waitFor();
}

async function runCommand(page, name) {
  await page.keyboard.press('ControlOrMeta+Shift+P');
  const palette = page.getByRole('dialog', { name: 'Commands' });
  await palette.getByRole('combobox').fill(name);
  await page.keyboard.press('Enter');
  await palette.waitFor({ state: 'hidden' });
}

function readArguments(args) {
  const optionOf = (name, otherwise) => (args.includes(name) ? args[args.indexOf(name) + 1] : otherwise);
  const [size, scale] = [optionOf('--size', '1440x940'), optionOf('--scale', '1')];
  const scenes = args.filter((word, at) => !word.startsWith('--') && !args[at - 1]?.startsWith('--'));
  return { size: size.split('x').map(Number), scale, scenes };
}
