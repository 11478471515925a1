import type { BuildMode } from '../../preload/contract/artifact';

/** Has wasm-pack write a pkg directory; `--no-gitignore`, because the directory is ours and nobody commits it. */
export function packArgs(mode: BuildMode, outDir: string): readonly string[] {
  return ['build', '.', `--${mode}`, '--target', 'web', '--out-dir', outDir, '--no-gitignore'];
}

/** The files of a pkg directory by what they are. */
export interface PkgFiles {
  readonly module: string;
  readonly script: string | null;
  readonly types: string | null;
}

/** Finds the module and its glue among the names that wasm-pack wrote; null when there is no module. */
export function readPkg(names: readonly string[]): PkgFiles | null {
  const module = names.find((name) => name.endsWith('_bg.wasm'));
  if (module === undefined) return null;
  const stem = module.slice(0, -'_bg.wasm'.length);
  const find = (name: string) => (names.includes(name) ? name : null);
  return { module, script: find(`${stem}.js`), types: find(`${stem}.d.ts`) };
}
