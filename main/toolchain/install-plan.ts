import type { Installable, Toolchain } from '../../preload/contract/toolchain';
import { TRIPLE } from '../cargo/args';
import { toolPath } from './inspect-toolchain';

export interface Plan {
  readonly tool: 'rustup' | 'cargo';
  readonly path: string | null;
  readonly args: readonly string[];
}

/** Which tool installs it, and how; `path` is null when that tool is not there. */
export function planInstall(what: Installable, toolchain: Toolchain): Plan {
  switch (what) {
    case 'target':
      return { tool: 'rustup', path: toolPath(toolchain, 'rustup'), args: ['target', 'add', TRIPLE] };
    case 'wasm-pack':
      return { tool: 'cargo', path: toolPath(toolchain, 'cargo'), args: ['install', 'wasm-pack', '--locked'] };
    default:
      return what satisfies never;
  }
}
