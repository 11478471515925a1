import { inRoot } from '../system/root.mjs';

const ENTRY = inRoot('tests', 'support', 'fuzz-thread.ts');

/** The thread that judges mutants, bundled for Node; answers its file. Scripts and packages stay where they are. */
export async function buildFuzzThread() {
  const { build } = await import('vite');
  const outDir = inRoot('out', 'fuzz');
  await build({
    root: inRoot(),
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: ENTRY,
      outDir,
      emptyOutDir: true,
      rollupOptions: { external: /\.mjs$/, output: { entryFileNames: 'thread.mjs' } },
    },
  });
  return inRoot('out', 'fuzz', 'thread.mjs');
}
