import { realpath } from 'node:fs/promises';
import { stopBuild } from '../build/builds';
import { done, failed } from '../failure';
import type { FileDialogs } from '../file-dialogs';
import type { Handlers } from '../ipc/answer';
import { resource } from '../paths';
import { createCrate } from '../template/create-crate';
import { unwatch } from '../watch/watches';
import { listSources } from '../workspace/list-sources';
import { openCrate, trustCrate } from '../workspace/open-crate';
import { forgetCrate, openedPackage } from '../workspace/opened-crates';
import { readSource } from '../workspace/read-source';
import { trust } from '../workspace/trust-store';
import { writeSource } from '../workspace/write-source';

/** What the page asks about crates: opening, making, trusting and closing them, and the text files in their packages. */
export function crateHandlers({ chooseFolder }: Pick<FileDialogs, 'chooseFolder'>) {
  /** The page may only write where a person pointed. */
  const chosen = new Set<string>();
  return {
    async 'crate:choose'() {
      const folder = await chooseFolder();
      return folder === null ? done(null) : openCrate(folder);
    },
    async 'crate:choose-parent'() {
      const folder = await chooseFolder('createDirectory');
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
    async 'crate:files'({ packageId }) {
      const found = openedPackage(packageId);
      return found.ok ? done(await listSources(found.value.package.root)) : found;
    },
    async 'file:read'({ packageId, path }) {
      const found = openedPackage(packageId);
      return found.ok ? readSource(found.value.package.root, path) : found;
    },
    async 'file:write'({ packageId, file, overwrite }) {
      const found = openedPackage(packageId);
      return found.ok ? writeSource(found.value.package.root, file, overwrite) : found;
    },
  } satisfies Partial<Handlers>;
}
