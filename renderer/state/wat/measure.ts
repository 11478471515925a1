import { decoderOf } from '../decoder';
import { createSlot, type Scope } from '../module-scope';
import { type ModuleKey, useModules } from '../module-store';
import { keepSurvey } from '../survey-store';
import { whenIdle } from '../wait';
import { jobsOf, patchJobs } from './jobs-store';
import { followWorker, shownText } from './text';

interface Measuring {
  readonly done: Promise<void>;
}

const measurings = createSlot<Measuring>();

/** Waits, if need be, until the numbers of the shown text's lines are final: matches and far positions are told by them. */
export async function whenExact(key: ModuleKey): Promise<void> {
  if (shownText(key)?.document?.exact === false) await measurings.of(key)?.done;
}

/** Has every body gone over in the background: exact line numbers, and what only instructions tell about the module. */
export function measureModule(key: ModuleKey): Promise<void> {
  return measurings.begin(key, (scope) => ({ done: measure(key, scope).finally(scope.end) })).done;
}

async function measure(key: ModuleKey, scope: Scope): Promise<void> {
  const client = decoderOf(key);
  if (client === null) return;
  await whenIdle();
  if (scope.ended) return;
  patchJobs(key, { measuring: 0 });
  scope.onEnd(() => jobsOf(key).measuring !== null && patchJobs(key, { measuring: null }));
  const measured = await client.ask({ kind: 'measure' }, { onProgress: (done) => !scope.ended && patchJobs(key, { measuring: done }) });
  if (scope.ended || !measured.ok) return;
  patchJobs(key, { measuring: null });
  const { moved, features, notices } = measured.value;
  const summary = useModules.getState().modules[key]?.summary ?? null;
  if (summary !== null) keepSurvey(key, { of: summary, features, notices });
  if (moved !== null) followWorker(key, client, moved);
}
