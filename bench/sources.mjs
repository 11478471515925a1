import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { inRoot } from '../scripts/system/root.mjs';

const outDir = inRoot('out', 'bench');

/** One of our own sources for Node, so that what is measured is what runs in the workers or in main. */
export async function loadSource(entry) {
  const name = entry.split('/').at(-1).replace(/\.ts$/, '');
  await build({
    root: inRoot(),
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: inRoot(entry),
      outDir: join(outDir, name),
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return import(pathToFileURL(join(outDir, name, 'entry.mjs')).href);
}
