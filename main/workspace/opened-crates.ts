import type { Package, Workspace } from '../../preload/contract/crate';
import type { Result } from '../../preload/contract/result';
import { done, failed } from '../failure';

export interface OpenedPackage {
  readonly package: Package;
  readonly workspace: Workspace;
}

const opened = new Map<string, Workspace>();

const listeners = new Set<() => void>();

/** Is told when a crate was opened or closed. */
export function onCrates(listener: () => void): void {
  listeners.add(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

export function keepCrate(workspace: Workspace): void {
  opened.set(workspace.root, workspace);
  tell();
}

export function forgetCrate(root: string): Workspace | null {
  const workspace = opened.get(root) ?? null;
  if (opened.delete(root)) tell();
  return workspace;
}

export function openedCrates(): readonly Workspace[] {
  return [...opened.values()];
}

export function openedCrate(root: string): Workspace | null {
  return opened.get(root) ?? null;
}

/** A package by the id that the renderer names; only what a person opened can be named. */
export function openedPackage(packageId: string): Result<OpenedPackage> {
  for (const workspace of opened.values()) {
    const found = workspace.packages.find((candidate) => candidate.id === packageId);
    if (found !== undefined) return done({ package: found, workspace });
  }
  return failed('crate-unknown', { packageId });
}
