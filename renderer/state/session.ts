import type { RestoredSession } from '../../preload/contract/contract';
import { bridge } from '../bridge';
import { currentModule, keyOf, useModules } from './module-store';
import { openArtifact } from './open-module';
import { revealPanel } from './view-store';
import { whenIdle } from './wait';

/** True while modules of the last session come back: they change nothing of what is in front. */
let restoring = false;

export function isRestoring(): boolean {
  return restoring;
}

/** Opens what was open at the last quit: the module in view first, and the others one by one when the page has nothing else to do. */
export async function restoreSession({ artifacts, current, crates }: RestoredSession): Promise<void> {
  if (artifacts.length === 0 && crates === 0 && useModules.getState().order.length === 0) return revealPanel('welcome');
  restoring = true;
  try {
    const first = artifacts.find(({ id }) => id === current) ?? null;
    if (first !== null) await openArtifact(first, 'person');
    for (const artifact of artifacts) {
      if (artifact === first) continue;
      await whenIdle();
      await openArtifact(artifact, 'watch');
    }
    putInOrder(artifacts.map(keyOf));
  } finally {
    restoring = false;
  }
}

/** The list as it was; what was opened since stands below. */
function putInOrder(keys: readonly string[]): void {
  useModules.setState(({ order }) => ({
    order: [...keys.filter((key) => order.includes(key)), ...order.filter((key) => !keys.includes(key))],
  }));
}

/** Tells main which module is in view, so that the next start begins there. */
export function tellCurrent(): () => void {
  let told: string | null = null;
  return useModules.subscribe((state) => {
    const artifactId = currentModule(state)?.artifact.id ?? null;
    if (artifactId === told) return;
    told = artifactId;
    void bridge.request('module:current', { artifactId });
  });
}
