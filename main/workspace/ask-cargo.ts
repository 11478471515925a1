import type { Result } from '../../preload/contract/result';
import { packagesArgs, resolvedArgs } from '../cargo/args';
import { type Metadata, readMetadata } from '../cargo/metadata';
import { plain } from '../cargo/stderr';
import { done, failed } from '../failure';
import { runToEnd } from '../process/run-to-end';
import { toolEnvironment } from '../process/tool-environment';
import { toolPath } from '../toolchain/inspect-toolchain';
import { knownToolchain } from '../toolchain/known-toolchain';
import { manifestOf, type ReadWorkspace } from './read-workspace';

async function run(args: readonly string[], cwd: string) {
  const cargo = toolPath(await knownToolchain(), 'cargo');
  if (cargo === null) return null;
  return runToEnd({ command: cargo, args, cwd, env: toolEnvironment(process.env) });
}

/** What cargo says about a folder that a person trusts; null when there is no cargo to ask. */
export async function askCargo(folder: string): Promise<Result<ReadWorkspace> | null> {
  const asked = await run(packagesArgs(manifestOf(folder)), folder);
  if (asked === null) return null;
  const metadata = readMetadata(asked.stdout);
  if (metadata !== null) return done({ root: metadata.workspaceRoot, packages: metadata.members });
  const words = plain(asked.stderr).trim();
  return /manifest|Cargo\.toml/.test(words) ? failed('manifest-invalid', { path: manifestOf(folder) }, words) : null;
}

/** The folders of all packages that come from the disk; null when cargo cannot say without the network. */
export async function askLocalRoots(folder: string): Promise<Metadata['localRoots'] | null> {
  const asked = await run(resolvedArgs(manifestOf(folder)), folder);
  return asked === null ? null : (readMetadata(asked.stdout)?.localRoots ?? null);
}
