import type { BuildMode } from '../../preload/contract/artifact';

/** `--no-gitignore`, because the directory is ours and nobody commits it. */
export function packArgs(mode: BuildMode, outDir: string): readonly string[] {
  return ['build', '.', `--${mode}`, '--target', 'web', '--out-dir', outDir, '--no-gitignore'];
}
