import type { Artifact } from '../../preload/contract/artifact';
import { bridge } from '../bridge';
import type { Scope } from './module-scope';

/** How many scopes hold each artifact: what lies in a component reads the component's file. */
const holders = new Map<Artifact['id'], number>();

/** Has main serve an artifact until this scope, and every other scope that holds it, has ended. */
export function holdArtifact(scope: Scope, { id }: Artifact): void {
  holders.set(id, (holders.get(id) ?? 0) + 1);
  scope.onEnd(() => {
    const left = (holders.get(id) ?? 1) - 1;
    if (left > 0) {
      holders.set(id, left);
      return;
    }
    holders.delete(id);
    void bridge.request('module:close', { artifactId: id });
  });
}
