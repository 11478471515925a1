import type { ModuleKey } from './module-store';

/** A stretch of life: of an open module, or of something that goes on inside it. Whatever is begun in it ends with it. */
export interface Scope {
  /** The one question whether something is still current: asked after every wait. */
  readonly ended: boolean;
  /** Aborted at the end. */
  readonly signal: AbortSignal;
  /** Has something released at the end, the latest first; at once where the end has come already. Answers how to take that back. */
  onEnd(release: () => void): () => void;
  end(): void;
}

/** A scope that ends by itself, or with the one around it. */
export function createScope(around: Scope | null = null): Scope {
  const controller = new AbortController();
  const releases = new Set<() => void>();
  let leave: (() => void) | null = null;
  const scope: Scope = {
    get ended() {
      return controller.signal.aborted;
    },
    signal: controller.signal,
    onEnd(release) {
      if (controller.signal.aborted) release();
      else releases.add(release);
      return () => releases.delete(release);
    },
    end() {
      if (controller.signal.aborted) return;
      controller.abort();
      leave?.();
      const latestFirst = [...releases].reverse();
      releases.clear();
      for (const release of latestFirst) release();
    },
  };
  leave = around?.onEnd(scope.end) ?? null;
  return scope;
}

/** The owner of everything that belongs to an open module: its decoder, workers, texts, jobs, artifact and entries in stores. */
const owners = new Map<ModuleKey, Scope>();

/** The owner of a module that is open, or is being opened; null for any other. */
export function ownerOf(key: ModuleKey): Scope | null {
  return owners.get(key) ?? null;
}

/** The owner of a module from now on, if it has none yet. */
export function openOwner(key: ModuleKey): Scope {
  const open = owners.get(key);
  if (open !== undefined) return open;
  const owner = createScope();
  owners.set(key, owner);
  return owner;
}

/** Ends and releases all that belongs to a module. */
export function endOwner(key: ModuleKey): void {
  const owner = owners.get(key);
  owners.delete(key);
  owner?.end();
}

/** What an open module has at most one of at a time: a decoder, a running search, an instance. */
export interface Slot<T> {
  /** Null where nothing was begun, or where it has ended. */
  of(key: ModuleKey): T | null;
  /** Ends what was begun before, and begins what `make` makes in a scope of its own. Of a module that is not open the scope has ended already. */
  begin(key: ModuleKey, make: (scope: Scope) => T): T;
  /** Ends what stands in another slot, and puts there what stands here: it goes on. */
  moveTo(key: ModuleKey, other: Slot<T>): void;
  /** Ends what stands here and puts there what goes on in a scope already. */
  hold(key: ModuleKey, scope: Scope, value: T): void;
  end(key: ModuleKey): void;
}

export function createSlot<T>(): Slot<T> {
  const held = new WeakMap<Scope, { readonly scope: Scope; readonly value: T }>();
  const heldBy = (key: ModuleKey) => {
    const owner = ownerOf(key);
    return owner === null ? undefined : held.get(owner);
  };
  const slot: Slot<T> = {
    of: (key) => heldBy(key)?.value ?? null,
    begin(key, make) {
      heldBy(key)?.scope.end();
      const owner = ownerOf(key);
      const scope = createScope(owner);
      if (owner === null) scope.end();
      const value = make(scope);
      slot.hold(key, scope, value);
      return value;
    },
    moveTo(key, other) {
      const owner = ownerOf(key);
      const moved = heldBy(key);
      if (owner === null || moved === undefined) return;
      held.delete(owner);
      other.hold(key, moved.scope, moved.value);
    },
    hold(key, scope, value) {
      const owner = ownerOf(key);
      if (owner === null || scope.ended) return;
      held.get(owner)?.scope.end();
      const mine = { scope, value };
      held.set(owner, mine);
      scope.onEnd(() => {
        if (held.get(owner) === mine) held.delete(owner);
      });
    },
    end: (key) => heldBy(key)?.scope.end(),
  };
  return slot;
}
