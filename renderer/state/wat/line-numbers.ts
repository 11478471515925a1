import { decoderOf } from '../decoder';
import { type ModuleKey, useModules } from '../module-store';
import { whenIdle } from '../next-news';
import { keepSurvey } from '../survey-store';
import { jobsOf, patchJobs } from './jobs-store';
import { adopt } from './replace-document';
import { sessionOf } from './sessions';

const running = new Map<ModuleKey, Promise<void>>();

/** Waits, if need be, until the numbers of the shown text's lines are final: matches and far places are told by them. */
export async function whenExact(key: ModuleKey): Promise<void> {
  if (sessionOf(key)?.document.exact === false) await running.get(key);
}

/** Has every body gone over in the background: exact line numbers, and what only instructions tell about the module. */
export function measureModule(key: ModuleKey): Promise<void> {
  const measuring = measure(key).finally(() => {
    if (running.get(key) !== measuring) return;
    running.delete(key);
    if (jobsOf(key).measuring !== null) patchJobs(key, { measuring: null });
  });
  running.set(key, measuring);
  return measuring;
}

async function measure(key: ModuleKey): Promise<void> {
  const client = decoderOf(key);
  if (client === null) return;
  const isCurrent = () => decoderOf(key) === client;
  await whenIdle();
  if (!isCurrent()) return;
  patchJobs(key, { measuring: 0 });
  const measured = await client.ask(
    { kind: 'measure' },
    { onProgress: (done, total) => isCurrent() && total > 0 && patchJobs(key, { measuring: done / total }) },
  );
  if (!isCurrent()) return;
  patchJobs(key, { measuring: null });
  if (!measured.ok) return;
  const { document, features, notices } = measured.value;
  const summary = useModules.getState().modules[key]?.summary ?? null;
  if (summary !== null) keepSurvey(key, { of: summary, features, notices });
  const session = sessionOf(key);
  if (document !== null && session?.client === client) await adopt(key, { ...session, document }, {});
}
