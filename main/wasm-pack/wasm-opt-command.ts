import { dirname } from 'node:path';
import { paths } from '../paths';
import { carriedWasmOpt } from '../toolchain/inspect-toolchain';

export const WASM_OPT_SWITCH = '--watchglass-wasm-opt';

/** Unpackaged, Electron has to be told which app it is. */
function appRoot(resources: string): readonly string[] {
  return resources === process.resourcesPath ? [] : [dirname(resources)];
}

/** Chromium does not start as root without this, and wants to log a missing desktop bus into the build's output. */
function switches(): readonly string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', '--log-level=3'] : ['--log-level=3'];
}

/** What runs the carried wasm-opt: the app itself, or plain Node where that is what runs us. */
export function carriedWasmOptCommand(): readonly string[] {
  const { resources } = paths();
  if (process.versions.electron === undefined) return [process.execPath, carriedWasmOpt(resources)];
  return [process.execPath, ...appRoot(resources), ...switches(), WASM_OPT_SWITCH];
}
