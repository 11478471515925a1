import { useDeferredValue } from 'react';
import { currentModule, type OpenModule, useModules } from '../state/module-store';

/** What the panels show. They follow in slices of time: drawing all of them at once would hold the page up. */
export function useCurrentModule(): OpenModule | null {
  return useDeferredValue(useModules(currentModule));
}
