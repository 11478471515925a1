import { create, type StoreApi, type UseBoundStore } from 'zustand';
import { ownerOf, type Scope } from './module-scope';
import type { ModuleKey } from './module-store';

type Entries<T> = Readonly<Record<ModuleKey, T>>;

/** A store with an entry for each open module that has something to say in it. */
export interface ModuleEntries<T> {
  /** The entries by module, as a hook. */
  readonly use: UseBoundStore<StoreApi<Entries<T>>>;
  of(key: ModuleKey): T | null;
  /** Remembers it until the module is closed; of a module that is not open nothing is remembered. */
  put(key: ModuleKey, entry: T): void;
  drop(key: ModuleKey): void;
}

export function createModuleEntries<T>(): ModuleEntries<T> {
  const use = create<Entries<T>>(() => ({}));
  const owners = new WeakSet<Scope>();
  const drop = (key: ModuleKey) => {
    if (!(key in use.getState())) return;
    const { [key]: _, ...others } = use.getState();
    use.setState(others, true);
  };
  return {
    use,
    drop,
    of: (key) => use.getState()[key] ?? null,
    put(key, entry) {
      const owner = ownerOf(key);
      if (owner === null) return;
      if (!owners.has(owner)) owner.onEnd(() => drop(key));
      owners.add(owner);
      use.setState({ [key]: entry });
    },
  };
}
