import { realpath } from 'node:fs/promises';
import { stopBuild } from '../build/builds';
import type { Handlers } from '../door/handlers';
import { done, failed } from '../failure';
import { resource } from '../resources';
import { createCrate } from '../template/create-crate';
import { unwatch } from '../watch/watches';
import { openCrate } from '../workspace/open-crate';
import { forgetCrate } from '../workspace/opened-crates';
import { trustCrate } from '../workspace/trust-crate';
import { trust } from '../workspace/trust-store';

type Owned = 'crate:choose' | 'crate:choose-parent' | 'crate:create' | 'crate:trust' | 'crate:close';

type Choose = (...more: readonly 'createDirectory'[]) => Promise<string | null>;

export function workspaceHandlers(choose: Choose): Pick<Handlers, Owned> {
  /** The page may only write where a person pointed. */
  const chosen = new Set<string>();
  return {
    async 'crate:choose'() {
      const folder = await choose();
      return folder === null ? done(null) : openCrate(folder);
    },
    async 'crate:choose-parent'() {
      const folder = await choose('createDirectory');
      if (folder !== null) chosen.add(folder);
      return done(folder);
    },
    async 'crate:create'({ parent, name }) {
      if (!chosen.has(parent)) return failed('request-refused', { because: 'arguments', path: parent });
      const created = await createCrate(resource('template'), parent, name);
      if (!created.ok) return created;
      // Every line of it is ours, so there is nothing to ask.
      await trust(await realpath(created.value));
      return openCrate(created.value);
    },
    'crate:trust': ({ root }) => trustCrate(root),
    async 'crate:close'({ root }) {
      const workspace = forgetCrate(root);
      for (const { id } of workspace?.packages ?? []) {
        await unwatch(id);
        await stopBuild(id);
      }
      return workspace === null ? failed('crate-unknown', { root }) : done(null);
    },
  };
}
