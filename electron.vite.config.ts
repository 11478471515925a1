import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Everything is bundled, so that the packaged app carries no node_modules. Targets are Electron 25's: the oldest that tests drive.
const nodeSide = (entry: string, outDir: string) => ({
  build: {
    externalizeDeps: false,
    target: 'node18',
    outDir,
    minify: false,
    lib: { entry: resolve(entry), formats: ['cjs' as const], fileName: () => 'index.cjs' },
    rollupOptions: {
      external: ['electron', 'fsevents', /^node:/],
      // Names stay for whoever reads a stack; comments and spaces are a quarter of what is read before the window.
      output: { minify: { mangle: false, compress: false, codegen: true } },
    },
  },
});

/** dockview brings ten themes in one stylesheet, two thirds of all our CSS; ours is written in `styles/dockview.css`. */
function withoutForeignThemes() {
  return {
    name: 'without-foreign-themes',
    enforce: 'pre' as const,
    transform(css: string, id: string) {
      return id.includes('dockview-react/dist/styles/dockview.css')
        ? css.replaceAll(/^[^{}]*\.dockview-theme-[^{}]*\{[^{}]*\}/gm, '')
        : null;
    },
  };
}

export default defineConfig({
  main: nodeSide('main/index.ts', 'out/main'),
  preload: nodeSide('preload/index.ts', 'out/preload'),
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react(), withoutForeignThemes()],
    build: {
      target: 'chrome114',
      outDir: 'out/renderer',
      minify: true,
      assetsInlineLimit: 0,
      // Links to what the entry imports, so that all of it is asked for at once; every Chromium here knows them.
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: resolve('renderer/index.html') },
    },
    // One file a worker, at a name that main's protocol knows: each gets a CSP of its own.
    worker: { format: 'es', rollupOptions: { output: { entryFileNames: 'workers/[name].js', inlineDynamicImports: true } } },
  },
});
