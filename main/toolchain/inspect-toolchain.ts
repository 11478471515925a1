import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Tool, Toolchain } from '../../preload/contract/toolchain';
import { findExecutable } from '../process/find-executable';
import { runToEnd } from '../process/run-to-end';
import { searchPath, toolEnvironment } from '../process/tool-environment';
import { findTarget } from './find-target';

const NAMES: readonly Exclude<Tool['name'], 'wasm-opt'>[] = ['cargo', 'rustc', 'rustup', 'wasm-pack'];
const VERSION = /\d+\.\d+(\.\d+)?(-[\w.]+)?/;
const OPT_VERSION = /version (\d+)/;

// wasm-pack itself takes 117 where it downloads one; older ones refuse what rustc emits today.
const OLDEST_WASM_OPT = 117;

async function askVersion(path: string, env: NodeJS.ProcessEnv, pattern: RegExp): Promise<string | null> {
  const asked = await runToEnd({ command: path, args: ['--version'], cwd: homedir(), env }, 20_000);
  if (asked.code !== 0) return null;
  const match = pattern.exec(asked.stdout);
  return match?.[1] !== undefined && pattern === OPT_VERSION ? match[1] : (match?.[0] ?? null);
}

async function findTool(name: Tool['name'], env: NodeJS.ProcessEnv): Promise<Tool> {
  const path = await findExecutable(name, searchPath(env));
  const version = path === null ? null : await askVersion(path, env, VERSION);
  return { name, version, path, bundled: false };
}

/** The person's own wasm-opt when it is new enough, else the one that the app carries. */
async function findWasmOpt(env: NodeJS.ProcessEnv, carried: Tool | null): Promise<Tool> {
  const path = await findExecutable('wasm-opt', searchPath(env));
  const version = path === null ? null : await askVersion(path, env, OPT_VERSION);
  if (version !== null && Number(version) >= OLDEST_WASM_OPT) return { name: 'wasm-opt', version, path, bundled: false };
  return carried ?? { name: 'wasm-opt', version, path, bundled: false };
}

/** Looks for every tool; `base` is the person's environment and `carried` the wasm-opt in our resources. */
export async function inspectToolchain(base: NodeJS.ProcessEnv, carried: Tool | null): Promise<Toolchain> {
  const env = toolEnvironment(base);
  const [wasmOpt, ...tools] = await Promise.all([findWasmOpt(env, carried), ...NAMES.map((name) => findTool(name, env))]);
  const rustc = tools.find((tool) => tool.name === 'rustc');
  const target = rustc?.path && rustc.version !== null ? await findTarget(rustc.path, homedir(), env) : null;
  return { tools: [...tools, wasmOpt], target: target !== null };
}

/** Where the tool is, or null when it is missing or does not run. */
export function toolPath(toolchain: Toolchain, name: Tool['name']): string | null {
  const tool = toolchain.tools.find((found) => found.name === name);
  return tool === undefined || tool.version === null ? null : tool.path;
}

export function carriedWasmOpt(resources: string): string {
  return join(resources, 'tools', 'wasm-opt.cjs');
}
