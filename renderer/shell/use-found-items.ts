import { useEffect, useState } from 'react';
import { findItems, type ModuleItem } from '../state/find-items';
import type { OpenModule } from '../state/module-store';

export interface FoundItems {
  readonly items: readonly ModuleItem[];
  /** True until the worker has answered to what is typed; until then `items` are those of before. */
  readonly pending: boolean;
}

const NOTHING: readonly ModuleItem[] = [];

/** What of the module answers to what is typed. An answer to what was typed before comes to nothing. */
export function useFoundItems(module: OpenModule | null, typed: string): FoundItems {
  const key = module?.summary == null || typed.trim() === '' ? null : module.key;
  const [found, setFound] = useState<{ readonly key: string | null; readonly typed: string; readonly items: readonly ModuleItem[] }>({
    key: null,
    typed: '',
    items: NOTHING,
  });
  useEffect(() => {
    if (key === null) return;
    let current = true;
    void findItems(key, typed).then((items) => current && setFound({ key, typed, items }));
    return () => {
      current = false;
    };
  }, [key, typed]);
  if (key === null) return { items: NOTHING, pending: false };
  return { items: found.key === key ? found.items : NOTHING, pending: found.key !== key || found.typed !== typed };
}
