import { inRoot } from '../system/root.mjs';

/** A thread's entry, written in TypeScript, bundled for Node into a folder of `out`; answers its file. Scripts and packages stay where they are. */
export async function buildThread(entry, folder) {
  const { build } = await import('vite');
  await build({
    root: inRoot(),
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: inRoot(...entry.split('/')),
      outDir: inRoot('out', folder),
      emptyOutDir: true,
      rollupOptions: { external: /\.mjs$/, output: { entryFileNames: 'thread.mjs' } },
    },
  });
  return inRoot('out', folder, 'thread.mjs');
}
