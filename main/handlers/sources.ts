import type { Handlers } from '../door/handlers';
import { done } from '../failure';
import { listSources } from '../workspace/list-sources';
import { openedPackage } from '../workspace/opened-crates';
import { readSource } from '../workspace/read-source';
import { writeSource } from '../workspace/write-source';

export function sourceHandlers(): Pick<Handlers, 'crate:files' | 'file:read' | 'file:write'> {
  return {
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
  };
}
