import type { Handlers } from '../door/handlers';
import { buildHandlers } from './builds';
import { chooseFolder } from './choose-folder';
import { sourceHandlers } from './sources';
import { toolchainHandlers } from './toolchain';
import { workspaceHandlers } from './workspace';

type Owned =
  | 'crate:choose'
  | 'crate:choose-parent'
  | 'crate:create'
  | 'crate:trust'
  | 'crate:close'
  | 'crate:files'
  | 'file:read'
  | 'file:write'
  | 'build:start'
  | 'build:stop'
  | 'watch:set'
  | 'toolchain:inspect'
  | 'toolchain:install'
  | 'toolchain:stop-install';

/** All that a person can ask about crates, from the folder to the build. */
export function crateHandlers(): Pick<Handlers, Owned> {
  return { ...workspaceHandlers(chooseFolder), ...sourceHandlers(), ...buildHandlers(), ...toolchainHandlers() };
}
