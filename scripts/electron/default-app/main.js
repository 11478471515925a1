// Stands in for the default app that Electron carries: `electron [switches] ROOT [switches] [paths…]` starts the app in ROOT.
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join, resolve } = require('node:path');

const args = process.argv.slice(1);
if (args.includes('--version') || args.includes('-v')) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}

const preloads = [];
let root = null;
for (let at = 0; at < args.length && root === null; at += 1) {
  if (args[at] === '-r' || args[at] === '--require') preloads.push(args[++at]);
  else if (!args[at].startsWith('-')) root = resolve(args[at]);
}

if (root === null) {
  process.stderr.write('usage: electron [switches] ROOT [switches] [paths]\n');
  process.exit(2);
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
app.setName(manifest.productName ?? manifest.name);
app.setVersion(manifest.version);
app.setAppPath(root);
for (const preload of preloads) require(resolve(preload));
require(join(root, manifest.main ?? 'index.js'));
