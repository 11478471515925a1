/** The folders that main works with; set once by start-app.ts, so that only the shell has to know Electron. */
interface Places {
  /** Holds `samples/`, `template/`, `tools/`. */
  readonly resources: string;
  /** What the app remembers, private to one profile. */
  readonly userData: string;
  /** The built page. */
  readonly renderer: string;
}

let known: Places | null = null;

export function setPlaces(places: Places): void {
  known = places;
}

export function places(): Places {
  if (known === null) throw new Error('places are asked for before they are set');
  return known;
}
