import type { BuildMode } from '../../preload/contract/artifact';

export const TRIPLE = 'wasm32-unknown-unknown';

/** The same build that wasm-pack asks for in this mode, so that its own run finds everything fresh. */
export function buildArgs(mode: BuildMode): readonly string[] {
  const profile = mode === 'dev' ? [] : ['--release'];
  return ['build', '--lib', ...profile, '--target', TRIPLE, '--message-format=json-diagnostic-rendered-ansi'];
}

/** Reads manifests only; `--offline` because opening a folder must not touch the network. */
export function packagesArgs(manifestPath: string): readonly string[] {
  return ['metadata', '--format-version', '1', '--no-deps', '--offline', '--manifest-path', manifestPath];
}

/** With dependencies: that is how path dependencies outside the workspace are found. */
export function resolvedArgs(manifestPath: string): readonly string[] {
  return ['metadata', '--format-version', '1', '--offline', '--manifest-path', manifestPath];
}
