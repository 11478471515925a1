import { mkdtempSync, rmSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startPushing } from '../../main/events';
import { setPaths } from '../../main/paths';
import { stopAll } from '../../main/quit';
import { createCrate } from '../../main/template/create-crate';
import { openCrate } from '../../main/workspace/open-crate';
import { trust } from '../../main/workspace/trust-store';
import type { BuildMode } from '../../preload/contract/artifact';
import type { BuildEvent, BuildFinished, BuildRequest, Diagnostic } from '../../preload/contract/build';
import type { EventName, Events } from '../../preload/contract/contract';
import type { Workspace } from '../../preload/contract/crate';

interface Pushed<Name extends EventName = EventName> {
  readonly name: Name;
  readonly event: Events[Name];
}

/** Main's services with a profile of their own, and all that they push. */
export interface Workshop {
  readonly folder: string;
  readonly userData: string;
  readonly pushed: Pushed[];
  eventsOf<Name extends EventName>(name: Name): readonly Events[Name][];
  terminal(): string;
  diagnostics(): readonly Diagnostic[];
  /** The end of the next build from here on. */
  nextEnd(): Promise<BuildFinished>;
  /** The next event of a build for which this holds. */
  nextEvent(holds: (event: BuildEvent) => boolean): Promise<BuildEvent>;
  close(): Promise<void>;
}

const RESOURCES = resolve(__dirname, '../../resources');

export function openWorkshop(name = '空 格'): Workshop {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const userData = join(folder, 'profile');
  const pushed: Pushed[] = [];
  const waiting = new Set<(event: BuildEvent) => void>();
  setPaths({ resources: RESOURCES, userData, renderer: '' });
  startPushing((pushedName, event) => {
    pushed.push({ name: pushedName, event } as Pushed);
    if (pushedName === 'build:event') for (const tell of waiting) tell(event as BuildEvent);
  });
  const eventsOf = <Name extends EventName>(wanted: Name) =>
    pushed.filter((entry): entry is Pushed<Name> => entry.name === wanted).map((entry) => entry.event);
  const nextEvent = (holds: (event: BuildEvent) => boolean) =>
    new Promise<BuildEvent>((resolveNext) => {
      const tell = (event: BuildEvent) => {
        if (!holds(event)) return;
        waiting.delete(tell);
        resolveNext(event);
      };
      waiting.add(tell);
    });
  return {
    folder,
    userData,
    pushed,
    eventsOf,
    nextEvent,
    terminal: () =>
      eventsOf('terminal:output')
        .map((event) => event.text)
        .join(''),
    diagnostics: () => eventsOf('build:event').findLast((event) => event.kind === 'diagnosed')?.diagnostics ?? [],
    async nextEnd() {
      const event = await nextEvent((candidate) => candidate.kind === 'finished');
      if (event.kind !== 'finished') throw new Error('not the end');
      return event;
    },
    async close() {
      await stopAll();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A crate from the app's own template, opened and trusted. */
export async function newCrate(workshop: Workshop, name: string): Promise<Workspace> {
  const created = await createCrate(join(RESOURCES, 'template'), workshop.folder, name);
  if (!created.ok) throw new Error(created.failure.code);
  return openTrusted(workshop, created.value);
}

export async function openTrusted(workshop: Workshop, path: string): Promise<Workspace> {
  await trust(await realpath(path));
  const opened = await openCrate(path);
  if (!opened.ok) throw new Error(`${opened.failure.code}: ${opened.failure.detail ?? ''}`);
  const crate = workshop.eventsOf('crate:opened').at(-1);
  if (crate === undefined) throw new Error('no crate was opened');
  return crate;
}

export function requestFor(crate: Workspace, mode: BuildMode = 'dev', more: Partial<BuildRequest> = {}): BuildRequest {
  return { packageId: crate.packages[0]?.id ?? '', mode, keepNames: false, intoPkg: false, ...more };
}
