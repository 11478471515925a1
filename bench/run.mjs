import { writeFileSync } from 'node:fs';
import { resolveElectron } from '../scripts/electron/resolve.mjs';
import { build } from '../scripts/steps/build.mjs';
import { openDisplay } from '../scripts/steps/display.mjs';
import { inRoot } from '../scripts/system/root.mjs';
import { runMain, say } from '../scripts/system/say.mjs';
import { machineFacts } from './machine.mjs';
import { chooseModules } from './modules.mjs';
import { reportText } from './report.mjs';
import { measureCargoMessages } from './rows/cargo-messages.mjs';
import { measureInTheApp } from './rows/in-the-app.mjs';
import { measureLife } from './rows/life.mjs';
import { measureLineIndex } from './rows/line-index.mjs';
import { measureOpenInNode } from './rows/open-in-node.mjs';
import { measureSearch } from './rows/search.mjs';
import { measureWholeText } from './rows/whole-text.mjs';

const GROUPS = {
  open: measureOpenInNode,
  app: measureInTheApp,
  text: measureWholeText,
  search: measureSearch,
  index: measureLineIndex,
  life: measureLife,
  cargo: measureCargoMessages,
};

// npm run bench [-- --only open,text,…] [module.wasm …]
await runMain(async () => {
  const { only, paths } = readArguments(process.argv.slice(2));
  const modules = await chooseModules(paths);
  await build();
  const facts = machineFacts((await resolveElectron()).version);
  const rows = await onDisplay(async () => {
    const measured = [];
    for (const [name, measure] of Object.entries(GROUPS)) {
      if (!only.includes(name)) continue;
      say(`Measuring ${name}.`);
      measured.push(...(await measure(modules)));
    }
    return measured;
  });
  const text = reportText(facts, rows);
  process.stdout.write(text);
  if (only.length === Object.keys(GROUPS).length) writeFileSync(inRoot('bench', 'RESULTS.md'), text);
});

/** Windows open on one display, which is the machine's or a virtual one. */
async function onDisplay(work) {
  const display = await openDisplay();
  Object.assign(process.env, display.env);
  try {
    return await work();
  } finally {
    display.close();
  }
}

function readArguments(args) {
  const at = args.indexOf('--only');
  if (at === -1) return { only: Object.keys(GROUPS), paths: args };
  return { only: (args[at + 1] ?? '').split(','), paths: args.toSpliced(at, 2) };
}
