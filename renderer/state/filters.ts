import { createModuleEntries } from './module-entries';
import type { ModuleKey } from './module-store';

/** Lists of a module's that are narrowed by a text. */
export type FilteredList = 'imports' | 'exports' | 'links';

type Filters = Readonly<Partial<Record<FilteredList, string>>>;

const filters = createModuleEntries<Filters>();

/** What a list of the module's is narrowed by: each module has its own. */
export function useFilter(key: ModuleKey | null, list: FilteredList): string {
  return filters.use((entries) => (key === null ? undefined : entries[key]?.[list]) ?? '');
}

export function setFilter(key: ModuleKey, list: FilteredList, text: string): void {
  filters.put(key, { ...filters.of(key), [list]: text });
}
