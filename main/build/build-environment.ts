import { delimiter } from 'node:path';
import { colourful } from '../process/colourful';
import { toolEnvironment } from '../process/tool-environment';
import { EXTRA_ARGS } from '../wasm-pack/wasm-opt-shim';

export interface BuildPlaces {
  readonly target: string;
  /** Folder with our wasm-opt, or null when the person's own is used as it is. */
  readonly shim: string | null;
  readonly keepNames: boolean;
}

/** What cargo and wasm-pack get: the person's environment and a target directory of ours, so that theirs is left alone. */
export function buildEnvironment(base: NodeJS.ProcessEnv, { target, shim, keepNames }: BuildPlaces): NodeJS.ProcessEnv {
  const env = colourful(toolEnvironment(base));
  return {
    ...env,
    PATH: shim === null ? env.PATH : [shim, env.PATH].join(delimiter),
    CARGO_TARGET_DIR: target,
    // Newer cargos may keep intermediate files elsewhere; then those would be the user's.
    CARGO_BUILD_BUILD_DIR: target,
    [EXTRA_ARGS]: keepNames ? '-g' : '',
  };
}
