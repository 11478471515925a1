import { join } from 'node:path';

/** The folders that main works with; set once by start-app.ts, so that only the shell has to know Electron. */
interface Paths {
  /** Holds `samples/`, `template/`, `tools/`. */
  readonly resources: string;
  /** What the app remembers, private to one profile. */
  readonly userData: string;
  /** The built page. */
  readonly renderer: string;
}

let known: Paths | null = null;

export function setPaths(all: Paths): void {
  known = all;
}

export function paths(): Paths {
  if (known === null) throw new Error('the paths are asked for before they are set');
  return known;
}

/** A file or folder that the app carries: `resource('samples', 'samples.json')`. */
export function resource(...names: readonly string[]): string {
  return join(paths().resources, ...names);
}
