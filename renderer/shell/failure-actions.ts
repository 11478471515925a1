import type { FailureCode } from '../../preload/contract/failure';
import { install, startBuild } from '../state/builds';
import { openAgain, openModuleDialog } from '../state/open-module';
import { openDialog, revealPanel } from '../state/view-store';
import { useWorkspaces } from '../state/workspace-store';
import { runCommand } from './commands';

function buildInDev(): void {
  const { packageId } = useWorkspaces.getState();
  if (packageId !== null) void startBuild(packageId, 'dev');
}

/** What the app can do about a failure on one click; the others have only words. */
export const FAILURE_ACTIONS: Readonly<Partial<Record<FailureCode | 'selection-too-large' | 'fetch-failed', () => void>>> = {
  'target-missing': () => void install('target'),
  'wasm-pack-missing': () => void install('wasm-pack'),
  'cargo-missing': () => revealPanel('toolchain'),
  'rustup-missing': () => revealPanel('toolchain'),
  'no-manifest': () => openDialog('new-crate'),
  'file-changed': () => void openAgain(),
  'fetch-failed': () => void openAgain(),
  'session-incomplete': () => void openModuleDialog(),
  'wasm-opt-missing': buildInDev,
  'package-missing': () => runCommand('build.start'),
  'file-missing': () => void openModuleDialog(),
  'build-failed': () => revealPanel('problems'),
  'bindgen-mismatch': () => runCommand('build.start'),
  'install-failed': () => revealPanel('terminal'),
  'tool-failed': () => revealPanel('terminal'),
  'selection-too-large': () => runCommand('wat.save'),
};
