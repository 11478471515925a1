import type { ModuleKey } from './module-store';
import { nextNews } from './next-news';
import { useWats } from './wat-store';

/** Waits while the module's text is being printed. */
export async function whenSettled(key: ModuleKey): Promise<void> {
  while (useWats.getState().wats[key]?.phase === 'printing') await nextNews(useWats);
}
