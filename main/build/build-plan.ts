import { randomBytes } from 'node:crypto';
import { mkdir, utimes } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { BuildMode } from '../../preload/contract/artifact';
import type { BuildRequest } from '../../preload/contract/build';
import type { Result } from '../../preload/contract/result';
import type { Toolchain } from '../../preload/contract/toolchain';
import { done, failed } from '../failure';
import { writeFailure } from '../files/file-failure';
import { colourful, toolEnvironment } from '../process/tool-environment';
import { findTarget, isFolder } from '../toolchain/find-target';
import { toolPath } from '../toolchain/inspect-toolchain';
import { knownToolchain } from '../toolchain/known-toolchain';
import { carriedWasmOptCommand } from '../wasm-pack/wasm-opt-command';
import { EXTRA_ARGS, writeShim } from '../wasm-pack/wasm-opt-shim';
import { type OpenedPackage, openedPackage } from '../workspace/opened-crates';
import { pkgFolders, shimFolder, targetFolder } from './build-folders';

/** All that a build needs to know before it starts. */
export interface BuildPlan {
  readonly packageId: string;
  readonly root: string;
  readonly workspaceRoot: string;
  readonly mode: BuildMode;
  readonly intoPkg: boolean;
  readonly cargo: string;
  readonly wasmPack: string;
  readonly env: NodeJS.ProcessEnv;
  readonly outDir: string;
  /** False where the build needs wasm-opt, and there is neither the person's own nor the carried one. */
  readonly optimiser: boolean;
}

interface Tools {
  readonly cargo: string;
  readonly wasmPack: string;
}

interface EnvironmentOptions {
  readonly target: string;
  /** Folder with our wasm-opt, or null when the person's own is used as it is. */
  readonly shim: string | null;
  readonly keepNames: boolean;
}

/** What cargo and wasm-pack get: the person's environment and a target directory of ours, so that theirs is left alone. */
function buildEnvironment(base: NodeJS.ProcessEnv, { target, shim, keepNames }: EnvironmentOptions): NodeJS.ProcessEnv {
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

const targetFolders = new Map<string, string>();

/** A package may choose its own toolchain, so rustc is asked in its folder; later only whether the target is still where it was found. */
async function isTargetThere(root: string, toolchain: Toolchain): Promise<boolean> {
  const before = targetFolders.get(root);
  if (before !== undefined && (await isFolder(before))) return true;
  const rustc = toolPath(toolchain, 'rustc');
  const found = rustc === null ? null : await findTarget(rustc, root, toolEnvironment(process.env));
  if (found !== null) targetFolders.set(root, found);
  return found !== null;
}

async function findTools(root: string, toolchain: Toolchain): Promise<Result<Tools>> {
  const cargo = toolPath(toolchain, 'cargo');
  if (cargo === null) return failed('cargo-missing');
  if (!(await isTargetThere(root, toolchain))) return failed('target-missing');
  const wasmPack = toolPath(toolchain, 'wasm-pack');
  return wasmPack === null ? failed('wasm-pack-missing') : done({ cargo, wasmPack });
}

/** Our wasm-opt goes first where it is the carried one, and where the person's own must be told to keep names. */
async function shim(toolchain: Toolchain, keepNames: boolean): Promise<Result<string | null>> {
  const tool = toolchain.tools.find((found) => found.name === 'wasm-opt');
  if (tool === undefined || tool.path === null || !(tool.bundled || keepNames)) return done(null);
  const folder = shimFolder(tool.bundled ? 'carried' : 'own');
  try {
    return done(await writeShim(folder, tool.bundled ? carriedWasmOptCommand() : [tool.path]));
  } catch (error) {
    return writeFailure(error, folder);
  }
}

/** The carried one, or a version of the person's own that is new enough to be used. */
function hasOptimiser(toolchain: Toolchain): boolean {
  return toolPath(toolchain, 'wasm-opt') !== null;
}

/** Makes the folder, or says that it is in use: `prune-builds` removes what nobody has used for long. */
async function touch(folder: string): Promise<Result<null>> {
  try {
    await mkdir(folder, { recursive: true });
    await utimes(folder, new Date(), new Date());
    return done(null);
  } catch (error) {
    return writeFailure(error, folder);
  }
}

/** Refuses what cannot be built before anything is started. */
export function checkPackage(packageId: string): Result<OpenedPackage> {
  const found = openedPackage(packageId);
  if (!found.ok) return found;
  const { workspace, package: wanted } = found.value;
  if (!workspace.trusted) return failed('untrusted', { root: workspace.root, name: workspace.name });
  return wanted.cdylib ? found : failed('no-cdylib', { name: wanted.name, path: wanted.manifestPath });
}

export async function planBuild(request: BuildRequest): Promise<Result<BuildPlan>> {
  const found = checkPackage(request.packageId);
  if (!found.ok) return found;
  const { workspace, package: wanted } = found.value;
  const root = dirname(wanted.manifestPath);
  const toolchain = await knownToolchain();
  const tools = await findTools(root, toolchain);
  if (!tools.ok) return tools;
  const { mode, keepNames, intoPkg } = request;
  const opt = mode === 'dev' ? done(null) : await shim(toolchain, keepNames);
  if (!opt.ok) return opt;
  const target = targetFolder(workspace.root);
  const touched = await touch(target);
  if (!touched.ok) return touched;
  const env = buildEnvironment(process.env, { target, shim: opt.value, keepNames });
  const outDir = join(pkgFolders(root), randomBytes(6).toString('hex'));
  const optimiser = mode === 'dev' || hasOptimiser(toolchain);
  return done({ packageId: wanted.id, root, workspaceRoot: workspace.root, mode, intoPkg, ...tools.value, env, outDir, optimiser });
}
